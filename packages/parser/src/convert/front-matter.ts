import { stringify } from "yaml";
import type { Moment } from "../model/moment.ts";
import type { Fields } from "./flavours.ts";

const isMoment = (value: unknown): value is Moment =>
	typeof value === "object" && value !== null && "iso" in value && "precision" in value;

const says = (value: unknown): boolean =>
	value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

/** Fields that generators miss where they are not there. */
const needed: ReadonlySet<string> = new Set(["title", "description"]);

/** A record without the fields that say nothing, at any depth. */
function stated(fields: Record<string, unknown>): Record<string, unknown> {
	const kept = Object.entries(fields).filter(
		([name, value]) => says(value) || (value === "" && needed.has(name)),
	);
	return Object.fromEntries(
		kept.map(([name, value]) => [
			name,
			typeof value === "object" && value !== null && !Array.isArray(value) ? stated(value as Fields) : value,
		]),
	);
}

/**
 * A date as YAML readers know it. One that is known only to the month or year begins there, and the line above says how
 * much of it is known; a local time stays one.
 */
function dateLines(name: string, { iso, precision }: Moment): string {
	const [date = "", time] = iso.split("T");
	const whole = date + "-01".repeat(Math.max(0, 3 - date.split("-").length));
	const seconds = time === undefined ? "" : `T${time.replace(/^(\d\d:\d\d)(?!:)/, "$1:00")}`;
	const known = precision === "month" || precision === "year" ? `${name}Precision: ${precision}\n` : "";
	return `${known}${name}: ${whole}${seconds}\n`;
}

/** Front matter in YAML that readers of YAML 1.1 and 1.2 understand alike: what looks like a number or date is quoted. */
export function frontMatter(fields: Fields): string {
	const lines = Object.entries(stated(fields)).map(([name, value]) =>
		isMoment(value) ? dateLines(name, value) : stringify({ [name]: value }, { version: "1.1", lineWidth: 0 }),
	);
	return `---\n${lines.join("")}---\n`;
}
