import { parseArgs } from "node:util";
import type { Call, Command } from "./command.ts";
import type { Option, Options, ValuesOf } from "./option.ts";
import { suggest } from "./suggest.ts";
import { UsageError } from "./usage-error.ts";

/** What stands on a command line after the command. */
export type Arguments = Pick<Call<Options>, "operands" | "options">;

function spelled(name: string): string {
	return name.length === 1 ? `-${name}` : `--${name}`;
}

function checkValue(name: string, option: Option, value: string | undefined): void {
	if (option.type === "boolean") {
		if (value !== undefined) throw new UsageError(`Option --${name} takes no value.`);
	} else if (value === undefined)
		throw new UsageError(`Option --${name} wants a value: --${name} ${option.value}.`);
	else if (option.allowed && !option.allowed.includes(value))
		throw new UsageError(
			`Option --${name} is "${value}"; allowed: ${option.allowed.join(", ")}.${suggest(value, option.allowed)}`,
		);
}

/** The options and operands of a command's arguments. @throws UsageError */
export function readArguments(
	{ options, name: commandName }: Pick<Command, "options" | "name">,
	args: string[],
): Arguments {
	const config = Object.entries(options).map(([name, { type, short }]) => [
		name,
		{ type, ...(short === undefined ? {} : { short }) },
	]);
	const { tokens } = parseArgs({
		args,
		options: Object.fromEntries(config),
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	const values: Record<string, string | boolean | undefined> = {};
	const operands: string[] = [];
	for (const [name, option] of Object.entries(options))
		values[name] = option.type === "boolean" ? false : option.default;
	for (const token of tokens) {
		if (token.kind === "positional") operands.push(token.value);
		if (token.kind !== "option") continue;
		const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
		if (option === undefined) {
			const near = suggest(token.name, Object.keys(options)).replace('"', '"--');
			throw new UsageError(`${commandName} has no option ${spelled(token.name)}.${near}`);
		}
		checkValue(token.name, option, token.value);
		values[token.name] = token.value ?? true;
	}
	return { operands, options: values as ValuesOf<Options> };
}

/** Whether all that must be there is there. @throws UsageError */
export function checkComplete(command: Command, { operands, options }: Arguments): void {
	for (const [name, option] of Object.entries(command.options))
		if (option.type === "string" && option.required && options[name] === undefined)
			throw new UsageError(`${command.name} needs --${name} ${option.allowed?.join("|") ?? option.value}.`);
	if (operands.length < command.atLeast) throw new UsageError(`${command.name} needs ${command.operands}.`);
}

/** The number that an option holds. @throws UsageError */
export function wholeNumber(option: string, value: string): number {
	if (!/^\d{1,9}$/.test(value))
		throw new UsageError(`Option --${option} is "${value}"; it wants a whole number.`);
	return Number(value);
}

/** The http(s) address that an option holds. @throws UsageError */
export function webAddress(option: string, value: string): string {
	if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
	throw new UsageError(`Option --${option} is "${value}"; it wants an http or https address.`);
}
