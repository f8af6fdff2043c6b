import type { Token } from "../language/tokens.ts";
import { clockWords, halves } from "./date-words.ts";
import { type Found, TokenCursor } from "./token-cursor.ts";
import { offsetOfZone } from "./zone-names.ts";

export interface WrittenTime {
	hour: number;
	minute: number;
	second: number | null;
	/** `+00:00`, where the page states it. */
	offset: string | null;
}

/** The time of day that begins at a token: `1:05 pm`, `13:05`, `9h15`, `9 h 15 min`, `8 pm`. */
export function readTime(tokens: readonly Token[], at: number): Found<WrittenTime> | null {
	const cursor = new TokenCursor(tokens, at);
	const japanese = readHalfBefore(cursor);
	const hour = cursor.number(24);
	if (hour === null) return null;
	const separator = cursor.key();
	let minute: number | null = null;
	let second: number | null = null;
	if (
		[":", ".", "h"].includes(separator) &&
		cursor.peek(1)?.kind === "number" &&
		cursor.peek(1)?.text.length === 2
	) {
		cursor.at++;
		minute = cursor.number(59);
		if (minute === null) return null;
		cursor.take("min", "m", "分");
		if (cursor.key() === ":" && cursor.peek(1)?.text.length === 2) {
			cursor.at++;
			second = cursor.number(60);
		}
	}
	const half = japanese ?? readHalf(cursor);
	const clock = clockWords.has(cursor.key());
	if (clock) cursor.at++;
	if (half === null && !clock && (minute === null || separator === ".")) return null;
	const hours = half === "pm" && hour < 12 ? hour + 12 : half === "am" && hour === 12 ? 0 : hour;
	if (hours > 23) return null;
	return { value: { hour: hours, minute: minute ?? 0, second, offset: readOffset(cursor) }, next: cursor.at };
}

/** `午後`. */
function readHalfBefore(cursor: TokenCursor): "am" | "pm" | null {
	if (cursor.key() !== "午") return null;
	const half = { 前: "am", 後: "pm" } as const;
	const found = half[cursor.key(1) as keyof typeof half] ?? null;
	if (found !== null) cursor.at += 2;
	return found;
}

/** `pm`, `p.m.`. */
function readHalf(cursor: TokenCursor): "am" | "pm" | null {
	const plain = halves.get(cursor.key());
	if (plain !== undefined) {
		cursor.at++;
		return plain;
	}
	const letter = cursor.key();
	if ((letter !== "a" && letter !== "p") || cursor.key(1) !== "." || cursor.key(2) !== "m") return null;
	cursor.at += 3;
	if (cursor.touches()) cursor.take(".");
	return letter === "a" ? "am" : "pm";
}

/** `EST`: letters are a zone only where all are capitals. */
function readZone(cursor: TokenCursor): string | null {
	const letters = cursor.peek()?.text ?? "";
	const minutes = /^[A-Z]{3,4}$/.test(letters) ? offsetOfZone(letters) : null;
	if (minutes === null) return null;
	cursor.at++;
	const size = Math.abs(minutes);
	const digits = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, "0"));
	return `${minutes < 0 ? "-" : "+"}${digits.join(":")}`;
}

/** `GMT`, `EST`, `+0100`, `(UTC)`. */
function readOffset(cursor: TokenCursor): string | null {
	return cursor.try(() => {
		const bracket = cursor.take("(");
		const utc = cursor.take("gmt", "utc", "z");
		const digits = cursor.peek(1);
		let offset = utc ? "+00:00" : readZone(cursor);
		if (
			(cursor.key() === "+" || cursor.key() === "-") &&
			digits?.kind === "number" &&
			digits.text.length === 4
		) {
			offset = `${cursor.key()}${digits.text.slice(0, 2)}:${digits.text.slice(2)}`;
			cursor.at += 2;
		}
		return bracket && !cursor.take(")") ? null : offset;
	});
}
