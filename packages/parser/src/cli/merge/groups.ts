import type { ExternalSort } from "./external-sort.ts";

/** Which posts belong to one group, by their numbers; four bytes a post. */
export class Groups {
	#parents = new Int32Array(1024);
	#size = 0;

	/** The number of the next post. */
	add(): number {
		if (this.#size === this.#parents.length) {
			const longer = new Int32Array(this.#parents.length * 2);
			longer.set(this.#parents);
			this.#parents = longer;
		}
		this.#parents[this.#size] = this.#size;
		return this.#size++;
	}

	/** The least number of a post's group. */
	of(post: number): number {
		let root = post;
		while (this.#parents[root] !== root) root = this.#parents[root] as number;
		for (let at = post; at !== root; ) {
			const next = this.#parents[at] as number;
			this.#parents[at] = root;
			at = next;
		}
		return root;
	}

	join(one: number, other: number): void {
		const [a, b] = [this.of(one), this.of(other)];
		this.#parents[Math.max(a, b)] = Math.min(a, b);
	}
}

/** Joins the posts that have a key in common; the lines of the sort are the posts' numbers. */
export async function joinByKeys(groups: Groups, keys: ExternalSort): Promise<void> {
	let before: { key: string; post: number } | undefined;
	for await (const { key, line } of keys.sorted()) {
		const post = Number(line);
		if (before?.key === key) groups.join(before.post, post);
		before = { key, post };
	}
}
