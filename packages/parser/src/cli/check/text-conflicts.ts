import { htmlToText } from "../../html/text.ts";
import type { CheckReport } from "./report.ts";
import { textTable } from "./text-table.ts";
import { contrast } from "./words.ts";

const namer = ({ captures }: CheckReport): ((ids: readonly string[]) => string) => {
	const names = new Map(captures.map(({ id, path }) => [id, path.split(/[\\/]/).at(-1) ?? path]));
	return (ids) => ids.map((id) => names.get(id) ?? id).join(", ");
};

const valueWidth = 40;

/** The conflicts as a table: what was kept, what others say, and who says it. */
export function conflictLines(report: CheckReport): string[] {
	const nameOf = namer(report);
	return textTable(
		[
			{ title: "post", longest: 32 },
			{ title: "field", longest: 16 },
			{ title: "kept", longest: valueWidth },
			{ title: "from", longest: 24 },
			{ title: "others say", longest: valueWidth },
			{ title: "from", longest: 24 },
		],
		report.conflicts.flatMap(({ title, field, kept, keptFrom, others, othersFrom }) =>
			others.map((other, index) => {
				const [one, two] = [shown(kept, field), shown(other, field)];
				const values = [contrast(one, [two], valueWidth), contrast(two, [one], valueWidth)] as const;
				return [title, field, values[0], nameOf(keptFrom), values[1], nameOf(othersFrom[index] ?? [])];
			}),
		),
	);
}

/** A value as a person reads it: the words of a body, the names of people, the time of a moment. */
function shown(value: unknown, field: string): string {
	if (field === "html") return htmlToText(String(value)).replace(/\s+/g, " ");
	if (Array.isArray(value) && value.every((one) => typeof one?.name === "string"))
		return value.map(({ name }) => name).join(", ") || "nobody";
	if (typeof value === "object" && value !== null) {
		if ("iso" in value) return String(value.iso);
		if ("value" in value) return String(value.value);
	}
	return typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
}

/** What changed in posts from source to source, as a table. */
export function historyLines(report: CheckReport): string[] {
	const nameOf = namer(report);
	return textTable(
		[
			{ title: "post", longest: 32 },
			{ title: "after", longest: 10 },
			{ title: "source", longest: 24 },
			{ title: "what changed", longest: 120 },
		],
		report.history.flatMap(({ title, events }) =>
			events.map(({ after, capture, what }, index) => [
				index === 0 ? title : "″",
				after?.iso.slice(0, 10) ?? "—",
				nameOf([capture]),
				what,
			]),
		),
	);
}
