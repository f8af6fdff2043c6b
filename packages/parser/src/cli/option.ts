/** An option that is there or not. */
export interface Flag {
	type: "boolean";
	help: string;
	short?: string;
}

/** An option with a value. */
export interface Valued {
	type: "string";
	/** What the help calls the value. */
	value: string;
	help: string;
	/** The values there are; any, where absent. */
	allowed?: readonly string[];
	default?: string;
	required?: true;
	short?: string;
}

export type Option = Flag | Valued;
export type Options = Record<string, Option>;

/** What a command gets to see of its options. */
export type ValuesOf<O extends Options> = {
	[Name in keyof O]: ValueOf<O[Name]>;
};
type ValueOf<O> = Option extends O
	? string | boolean | undefined
	: O extends Flag
		? boolean
		: O extends { default: string } | { required: true }
			? Allowed<O>
			: Allowed<O> | undefined;
type Allowed<O> = O extends { allowed: readonly (infer Value)[] } ? Value : string;

/** The options of every command. */
export const commonOptions: {
	quiet: Flag;
	help: Flag;
	version: Flag;
} = {
	quiet: { type: "boolean", short: "q", help: "Say nothing on standard error" },
	help: { type: "boolean", short: "h", help: "Show this help" },
	version: { type: "boolean", help: "Show the version" },
};
