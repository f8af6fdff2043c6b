/** Scripts that are written from right to left, with the language that each is most likely in. */
const scripts: readonly { script: RegExp; language: string; isOwn: RegExp }[] = [
	{ script: /\p{Script=Arabic}/gu, language: "ar", isOwn: /^(ar|fa|ur|ps|ckb|sd|ug|ku)\b/ },
	{ script: /\p{Script=Hebrew}/gu, language: "he", isOwn: /^(he|iw|yi)\b/ },
];

const anyForeign = /[\u0590-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

const letters = /\p{L}/gu;

/** Marks the runs of text that are in a script of the other direction, with their language. */
export function markForeign(html: string, language: string): string {
	if (!anyForeign.test(html)) return html;
	return html.replace(/(^|>)([^<]+)/g, (whole, before: string, text: string) => {
		const all = text.match(letters)?.length ?? 0;
		for (const { script, language: theirs, isOwn } of scripts) {
			const found = text.match(script)?.length ?? 0;
			if (found === 0 || found * 2 < all || isOwn.test(language)) continue;
			return `${before}<span lang="${theirs}" dir="rtl">${text}</span>`;
		}
		return whole;
	});
}
