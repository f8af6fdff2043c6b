import { canonicalUrl } from "../addresses/canonical.ts";
import { htmlToText } from "../html/text.ts";
import { dayOf, isInstant, startOf } from "../model/instant.ts";
import type { Moment } from "../model/moment.ts";
import type { Author, Post } from "../model/post.ts";
import { isBeginning } from "./beginning.ts";
import { folded } from "./words.ts";

/** Whether two values of a field say the same, although they may be written differently. */
export type Agreement = (one: unknown, other: unknown) => boolean;

const same: Agreement = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const sameWords: Agreement = (one, other) => one === other || folded(String(one)) === folded(String(other));

const sameText: Agreement = (one, other) =>
	one === other || folded(htmlToText(String(one))) === folded(htmlToText(String(other)));

const sameAddress: Agreement = (one, other) =>
	one === other || (canonicalUrl(String(one)) ?? one) === (canonicalUrl(String(other)) ?? other);

/** What lost when an archive was made may have been edited by hand since. */
const isMoment = (value: unknown): value is Moment =>
	typeof value === "object" && value !== null && "iso" in value && typeof value.iso === "string";

const isPeople = (value: unknown): value is Author[] =>
	Array.isArray(value) && value.every((one) => typeof one?.name === "string");

const names = (authors: readonly Author[]): string[] => authors.map(({ name }) => folded(name)).sort();
const samePeople: Agreement = (one, other) =>
	isPeople(one) && isPeople(other) ? same(names(one), names(other)) : same(one, other);

/** The same moment as far as both state it; a local date may be the day before or after an instant's. */
const sameMoment: Agreement = (one, other) => {
	if (!isMoment(one) || !isMoment(other)) return same(one, other);
	const [a, b] = [one, other];
	if (a.iso === b.iso) return true;
	if (isInstant(a) && isInstant(b)) return startOf(a) === startOf(b);
	if (a.iso.startsWith(b.iso) || b.iso.startsWith(a.iso)) return true;
	const whole = [a, b].every(({ precision }) => precision !== "year" && precision !== "month");
	return whole && isInstant(a) !== isInstant(b) && Math.abs(dayOf(a) - dayOf(b)) <= 1;
};

const agreements: Record<string, Agreement> = {
	title: sameWords,
	subtitle: sameWords,
	excerpt: sameWords,
	html: sameText,
	url: sameAddress,
	"comments.url": sameAddress,
	"comments.feedUrl": sameAddress,
	authors: samePeople,
	published: sameMoment,
	updated: sameMoment,
};

export function agreementOn(field: string): Agreement {
	return agreements[field] ?? same;
}

/** Whether a value says nothing that the kept one or the rest of the post does not say as well. */
export type Repetition = (value: unknown, kept: unknown, post: Post) => boolean;

const repetitions: Record<string, Repetition> = {
	excerpt: (value, kept, { text }) =>
		isBeginning(String(value), String(kept)) || isBeginning(String(value), text),
	html: (value, kept) => isBeginning(htmlToText(String(value)), htmlToText(String(kept))),
};

export function repetitionOf(field: string): Repetition {
	return repetitions[field] ?? (() => false);
}
