import { slugify } from "../../model/slug.ts";

/** Gives out ids, each once: a second wish for the same one gets `-2`. */
export function idGiver(): (wish: string) => string {
	const taken = new Map<string, number>();
	return (wish) => {
		const base = slugify(wish).slice(0, 80).replace(/-+$/, "") || "part";
		let count = (taken.get(base) ?? 0) + 1;
		let id = count === 1 ? base : `${base}-${count}`;
		while (id !== base && taken.has(id)) id = `${base}-${++count}`;
		taken.set(base, count);
		if (id !== base) taken.set(id, 1);
		return id;
	};
}
