import { createRequire } from "node:module";
import type * as Htmlparser2 from "htmlparser2";

let library: typeof Htmlparser2 | undefined;

/** Tells the tokens of HTML, however broken. The library is loaded when it is first needed: many feeds are read without it. */
export function tokenize(
	html: string,
	decodeEntities: boolean,
	callbacks: ConstructorParameters<typeof Htmlparser2.Tokenizer>[1],
): void {
	library ??= createRequire(import.meta.url)("htmlparser2") as typeof Htmlparser2;
	const tokenizer = new library.Tokenizer({ decodeEntities }, callbacks);
	tokenizer.write(html);
	tokenizer.end();
}
