import type { Archive } from "../model/archive.ts";

function* list(values: readonly unknown[]): Generator<string> {
	if (values.length === 0) {
		yield "[]";
		return;
	}
	yield "[\n";
	for (const [index, value] of values.entries()) {
		const lines = JSON.stringify(value, null, "\t").replaceAll("\n", "\n\t\t");
		yield `\t\t${lines}${index < values.length - 1 ? "," : ""}\n`;
	}
	yield "\t]";
}

/** The JSON of an archive, piece by piece: whole it may be longer than a string can be. */
export function* archiveJson(archive: Archive): Generator<string> {
	const { version, ...lists } = archive;
	yield `{\n\t"version": ${version}`;
	for (const [name, values] of Object.entries(lists)) {
		yield `,\n\t"${name}": `;
		yield* list(values);
	}
	yield "\n}\n";
}
