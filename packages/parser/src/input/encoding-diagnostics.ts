import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Input } from "./input.ts";

/** What there is to say of how the characters of a document that is read whole were decoded. */
export function encodingDiagnostics({ id, encoding, bytes, text }: Input): Diagnostic[] {
	const { name, declared, unknown, contradicted } = encoding;
	const start = { capture: id, line: 1 };
	const found: Diagnostic[] = [];
	if (unknown !== null) found.push(diagnose("encoding-unknown", { label: unknown, name }, start));
	if (contradicted !== null)
		found.push(diagnose("encoding-contradicted", { label: contradicted, name }, start));
	if (!declared && name !== "utf-8") found.push(diagnose("encoding-assumed", { name }, start));
	const replaced = text.indexOf("\ufffd");
	if (replaced >= 0 && Buffer.from(bytes).indexOf("\ufffd") < 0)
		found.push(diagnose("invalid-bytes", { encoding: name }, { capture: id, ...placeOf(text, replaced) }));
	return found;
}

function placeOf(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset).split(/\r\n|\r|\n/);
	return { line: before.length, column: (before.at(-1) as string).length + 1 };
}
