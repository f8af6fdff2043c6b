import { uniqueCommentIds } from "../identity/comment-ids.ts";
import { startOf } from "../model/instant.ts";
import type { Comment } from "../model/post.ts";
import { agreementOn } from "./agree.ts";
import { folded } from "./words.ts";

interface Gathered {
	comment: Comment;
	text: string;
	/** Where it stands: the time it was written, or that of the comment before it. */
	time: number;
	list: number;
	place: number;
	/** The ids it had in the captures. */
	ids: string[];
}

const sameMoment = agreementOn("published");
const openingLength = 20;
/** Comments of one author that begin alike and are compared in full. */
const compared = 16;

/** Numbers the copies of each comment within a list: what a page prints twice stays two comments. */
function namesOf(comments: readonly Comment[]): string[] {
	const seen = new Map<string, number>();
	return comments.map(({ author, text }) => {
		const name = `${folded(author?.name ?? "")}\n${folded(text)}`;
		const copy = (seen.get(name) ?? 0) + 1;
		seen.set(name, copy);
		return `${name}\n${copy}`;
	});
}

/** The two copies of a comment as one: the richer text, the more precise date, all that either knows. */
function united(one: Comment, other: Comment): Comment {
	const precise =
		one.published === null || (other.published?.iso.length ?? 0) > one.published.iso.length
			? other.published
			: one.published;
	const richer = other.html.length > one.html.length ? other : one;
	const author = one.author ?? other.author;
	const url = one.author?.url ?? other.author?.url;
	return {
		...one,
		author: author !== null && url !== undefined ? { ...author, url } : author,
		published: precise,
		html: richer.html,
		text: richer.text,
		parent: one.parent ?? other.parent,
		kind: one.kind === "comment" ? other.kind : one.kind,
		approved: one.approved || other.approved,
		flags: [...new Set([...one.flags, ...other.flags])].sort(),
	};
}

/** What a comment and a cut or edited copy of it have in common. */
function openingOf({ author }: Comment, text: string): string {
	return `${folded(author?.name ?? "")}\n${text.slice(0, openingLength)}`;
}

/** Whether one text is the beginning of the other and the dates agree. */
function sameUtterance(one: Gathered, comment: Comment, text: string): boolean {
	const { published } = one.comment;
	if (published === null || comment.published === null || !sameMoment(published, comment.published))
		return false;
	return text !== "" && one.text !== "" && (text.startsWith(one.text) || one.text.startsWith(text));
}

/** Finds the comment that another list's comment repeats. */
function finder(known: readonly Gathered[]): (comment: Comment, name: string) => Gathered | undefined {
	const byId = new Map(known.flatMap((one) => one.ids.map((id): [string, Gathered] => [id, one])));
	const names = namesOf(known.map(({ comment }) => comment));
	const byName = new Map(known.map((one, index) => [names[index], one]));
	const byOpening = new Map<string, Gathered[]>();
	for (const one of known) {
		const opening = openingOf(one.comment, one.text);
		const alike = byOpening.get(opening);
		if (alike === undefined) byOpening.set(opening, [one]);
		else if (alike.length < compared) alike.push(one);
	}
	return (comment, name) => {
		const text = folded(comment.text);
		const named = byId.get(comment.id);
		if (named !== undefined && openingOf(named.comment, named.text) === openingOf(comment, text))
			return named;
		const alike = byOpening.get(openingOf(comment, text)) ?? [];
		return byName.get(name) ?? alike.find((one) => sameUtterance(one, comment, text));
	};
}

function add(known: readonly Gathered[], comments: readonly Comment[], list: number): Gathered[] {
	const find = finder(known);
	const taken = new Set<Gathered>();
	const names = namesOf(comments);
	const fresh: Gathered[] = [];
	let time = Number.NEGATIVE_INFINITY;
	for (const [place, comment] of comments.entries()) {
		if (comment.published !== null) time = startOf(comment.published);
		const match = find(comment, names[place] as string);
		if (match === undefined || taken.has(match)) {
			fresh.push({ comment, text: folded(comment.text), time, list, place, ids: [comment.id] });
			continue;
		}
		taken.add(match);
		match.comment = united(match.comment, comment);
		match.ids.push(comment.id);
	}
	return [...known, ...fresh];
}

/** One list of all comments of a post; each stands as often in it as in the capture that prints it most often. */
export function uniteComments(lists: readonly (readonly Comment[])[]): Comment[] {
	const gathered = lists.reduce<Gathered[]>(add, []);
	if (lists.length > 1)
		gathered.sort((one, other) => one.time - other.time || one.list - other.list || one.place - other.place);
	const unique = uniqueCommentIds(gathered.map(({ comment }) => comment));
	const idOf = new Map<string, string>();
	for (const [index, { ids }] of gathered.entries())
		for (const id of ids) if (!idOf.has(id)) idOf.set(id, (unique[index] as Comment).id);
	return unique.map((comment) => ({
		...comment,
		parent: comment.parent === null ? null : (idOf.get(comment.parent) ?? null),
	}));
}
