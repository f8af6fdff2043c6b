import type { Member } from "./member.ts";

/**
 * Groups of members that are the same post. Two members of one document never come into one
 * group: a document lists a post once.
 */
export class Clusters {
	readonly #leader: Int32Array;
	readonly #members: Member[][];
	readonly #documents: (Set<string> | null)[];

	/** @param members in order of rank, which is their index */
	constructor(members: readonly Member[]) {
		this.#leader = Int32Array.from(members, (_, index) => index);
		this.#members = members.map((member) => [member]);
		this.#documents = members.map(() => null);
	}

	/** The number of the group that a member stands in; it changes when groups are joined. */
	of(rank: number): number {
		let at = rank;
		for (;;) {
			const above = this.#leader[at] as number;
			if (above === at) return at;
			const next = this.#leader[above] as number;
			this.#leader[at] = next;
			at = next;
		}
	}

	members(group: number): readonly Member[] {
		return this.#members[group] as Member[];
	}

	#documentsOf(group: number): Set<string> {
		this.#documents[group] ??= new Set(this.members(group).map((member) => member.document));
		return this.#documents[group] as Set<string>;
	}

	/** Whether no document has a member in the groups of both. */
	joinable(oneOf: number, otherOf: number): boolean {
		const [one, other] = [this.of(oneOf), this.of(otherOf)];
		const [few, many] = this.#bySize(one, other);
		return (
			one !== other && this.members(few).every((member) => !this.#documentsOf(many).has(member.document))
		);
	}

	#bySize(one: number, other: number): [few: number, many: number] {
		const difference = this.members(one).length - this.members(other).length;
		return difference < 0 || (difference === 0 && one > other) ? [one, other] : [other, one];
	}

	/** Joins the groups of two members unless a document stands in both. */
	join(one: number, other: number): boolean {
		const [few, many] = this.#bySize(this.of(one), this.of(other));
		if (!this.joinable(few, many)) return false;
		this.#leader[few] = many;
		const documents = this.#documentsOf(many);
		for (const member of this.members(few)) {
			this.#members[many]?.push(member);
			documents.add(member.document);
		}
		this.#members[few] = [];
		this.#documents[few] = null;
		return true;
	}

	/** All groups, each in order of rank. */
	all(): Member[][] {
		return this.#members
			.filter((group) => group.length > 0)
			.map((group) => group.sort((one, other) => one.rank - other.rank));
	}
}
