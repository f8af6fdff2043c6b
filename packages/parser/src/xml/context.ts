import { Namespaces } from "./namespaces.ts";

/** What is wrong with a piece of XML, and where in its text. */
export interface XmlProblem {
	kind: "entity" | "ampersand" | "control" | "tag";
	/** The entity's name, or what was wrong with the tag. */
	what: string;
	offset: number;
}

/** What a document has declared before the piece that is parsed. */
export interface XmlContext {
	namespaces: Namespaces;
	/** Entities that the DOCTYPE declares; the document itself decides whether it has any. */
	entities: ReadonlyMap<string, string> | null;
	/** The text breaks off: elements may lack their end tags. */
	cutOff: boolean;
	/** The text may hold characters that XML does not allow. */
	controls: boolean;
	problem(problem: XmlProblem): void;
}

export function emptyContext(problem: XmlContext["problem"] = () => {}): XmlContext {
	return { namespaces: new Namespaces(), entities: null, cutOff: false, controls: true, problem };
}
