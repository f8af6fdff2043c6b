import type { XmlContext, XmlProblem } from "../xml/context.ts";
import type { Element } from "../xml/element.ts";
import type { Namespaces } from "../xml/namespaces.ts";
import { parseElements } from "../xml/parse-xml.ts";
import type { Feed } from "./feed.ts";

const none: readonly string[] = [];

/** Parses the pieces of a document, and says what is wrong with them. */
export class PieceParser {
	readonly #feed: Feed;
	readonly #context: XmlContext;
	/** Of the piece that is parsed: where its text begins in the current piece, and what has been said of it. */
	#offset = 0;
	#quiet = false;
	#said: readonly string[] = none;
	readonly #saidUnbound = new Set<string>();

	constructor(feed: Feed, namespaces: Namespaces, entities: XmlContext["entities"]) {
		this.#feed = feed;
		const problem = (one: XmlProblem): void => this.#problem(one);
		this.#context = { namespaces, entities, cutOff: false, controls: true, problem };
	}

	/** The pieces that come may hold characters that XML does not allow. */
	set mayHoldControls(controls: boolean) {
		this.#context.controls = controls;
	}

	/** A prefix came by that nothing binds. */
	get hasUnbound(): boolean {
		return this.#context.namespaces.unbound.size > 0;
	}

	/** The elements of a text that begins at `offset` of the current piece. `quiet`: nothing is said of tags, which are known to be broken. */
	parse(text: string, offset: number, cutOff: boolean, quiet = false): Element[] {
		this.#offset = offset;
		this.#quiet = quiet;
		this.#said = none;
		this.#context.cutOff = cutOff;
		const elements = parseElements(text, this.#context);
		const { unbound } = this.#context.namespaces;
		if (unbound.size > this.#saidUnbound.size) this.#sayUnbound(unbound, offset);
		return elements;
	}

	#sayUnbound(unbound: ReadonlySet<string>, offset: number): void {
		for (const prefix of unbound)
			if (!this.#saidUnbound.has(prefix)) this.#feed.report("prefix-unbound", { prefix }, offset);
		for (const prefix of unbound) this.#saidUnbound.add(prefix);
	}

	/** Says of what is wrong with a piece the first of each kind. */
	#problem({ kind, what, offset }: XmlProblem): void {
		const feed = this.#feed;
		const at = this.#offset + offset;
		if (this.#said.includes(kind) || (this.#quiet && kind === "tag")) return;
		this.#said = [...this.#said, kind];
		if (kind === "control") feed.report("control-characters", {}, at);
		else if (kind === "entity") feed.report("entity-unknown", { name: what }, at);
		else feed.report("xml-mended", { what: what || "&" }, at);
	}
}
