import type { FeedDate } from "../../dates/feed-date.ts";
import { placeInZone } from "../../dates/local-time.ts";
import { toMoment } from "../../dates/moments.ts";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import type { Line } from "../../lines/split.ts";
import type { CapturedPost } from "../../model/capture.ts";
import type { Moment } from "../../model/moment.ts";
import type { Settings } from "../../options/options.ts";
import { fieldLine } from "./sections.ts";

/** The values of fields by name, in the order of the document; a name may come more than once. */
export class Fields {
	readonly #values: Map<string, { value: string; line: number }[]> = new Map();

	constructor(lines: readonly Line[]) {
		for (const { text, number } of lines) {
			const [, name, value = ""] = fieldLine.exec(text) ?? [];
			if (name === undefined || value.trim() === "") continue;
			const known = this.#values.get(name) ?? [];
			this.#values.set(name, [...known, { value: value.trim(), line: number }]);
		}
	}

	all(name: string): string[] {
		return (this.#values.get(name) ?? []).map(({ value }) => value);
	}

	/** Empty where the field is. */
	first(name: string): string {
		return this.all(name)[0] ?? "";
	}

	lineOf(name: string): number | null {
		return this.#values.get(name)?.[0]?.line ?? null;
	}

	get names(): string[] {
		return [...this.#values.keys()];
	}
}

const written = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d\d)(?::(\d\d))?(?: ?([AP])M)?)?$/i;

/** `01/31/2002 03:31:05 PM`, or the hours to 24: month before day, in the blog's own time. */
function readDate(text: string): FeedDate {
	if (text === "" || /^00\/00\/0000/.test(text)) return "none";
	const match = written.exec(text);
	if (match === null) return "unreadable";
	const [month, day, year, hour, minute, second] = match
		.slice(1, 7)
		.map((part) => (part === undefined ? undefined : Number(part)));
	const half = match[7]?.toUpperCase();
	const hours = half === undefined || hour === undefined ? hour : (hour % 12) + (half === "P" ? 12 : 0);
	const time = { year: year as number, month: month as number, day: day as number };
	const moment = toMoment(
		hours === undefined ? time : { ...time, hour: hours, minute: minute ?? 0, second: second ?? 0 },
	);
	return moment === null ? "unreadable" : { moment };
}

/** The date of an entry, comment or ping; one that is none is reported on the post. */
export function dateIn(fields: Fields, post: CapturedPost, { timeZone }: Settings): Moment | null {
	const text = fields.first("DATE");
	const read = readDate(text);
	if (read === "unreadable")
		post.evidence.diagnostics.push(diagnose("date-unreadable", { text }, { line: fields.lineOf("DATE") }));
	if (typeof read === "string") return null;
	return timeZone === null ? read.moment : placeInZone(read.moment, timeZone);
}
