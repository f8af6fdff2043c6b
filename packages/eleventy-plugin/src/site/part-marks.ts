/** What a title says of the series that a post is part of. */
export interface PartMark {
	/** What stands before the number: the same for all parts. */
	stem: string;
	part: number;
	/** A number alone, with no word that says it counts parts. */
	bare: boolean;
}

/** Words that are followed by the number of a part, in the languages of the theme. */
const partWords =
	"part|pt|chapter|episode|instalment|installment|teil|kapitel|folge|partie|épisode|chapitre|parte|capítulo|capitolo|puntata|episodio|episódio|deel|aflevering|часть|глава|выпуск";

/** Numbers in words, the ones of one language after those of another. */
const numberWords: readonly (readonly string[])[] = [
	["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
	["eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"],
	["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"],
	["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"],
	["uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci"],
	["um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez"],
	["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"],
	["первая", "вторая", "третья", "четвёртая", "пятая", "шестая", "седьмая", "восьмая", "девятая", "десятая"],
	["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"],
];

const values = new Map(
	numberWords.flatMap((words) => words.map((word, index) => [word, index + 1] as const)),
);

const number = `\\d{1,3}|${[...values.keys()].sort((a, b) => b.length - a.length).join("|")}`;

const before = "(?:^|(?<=[\\s\\p{P}]))";
const after = "(?![\\p{L}\\p{N}])";

/** How titles count: each finds the number of a part in its first group. */
const marks: readonly RegExp[] = [
	new RegExp(`${before}(?:${partWords})\\.?\\s{0,3}(${number})${after}`, "iu"),
	/[([]\s{0,3}(\d{1,3})\s{0,3}(?:\/|of|von|sur|de|di|van|из)\s{0,3}\d{1,3}\s{0,3}[)\]]/iu,
	/(?:#|№|\b(?:no|nr)\.)\s{0,3}(\d{1,3})(?![\p{L}\p{N}])/iu,
	/第(\d{1,3})[回部話章]/u,
	/その(\d{1,3})/u,
];

const bareNumber = /^(.{3,})\s(\d{1,3})$/su;

/** Where titles are longer, whoever wrote them meant something else. */
const longestTitle = 300;

const edges = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;

/** Reads from a title which part of what a post says it is; `null` where it says nothing. */
export function partMark(title: string): PartMark | null {
	if (title.length > longestTitle) return null;
	for (const mark of marks) {
		const found = mark.exec(title);
		if (found === null) continue;
		const said = (found[1] ?? "").toLowerCase();
		const stem = title.slice(0, found.index).replace(edges, "");
		const part = values.get(said) ?? Number(said);
		if (stem !== "" && part > 0) return { stem, part, bare: false };
	}
	const [, stem = "", digits = ""] = bareNumber.exec(title) ?? [];
	const named = stem.replace(edges, "");
	return /\p{L}/u.test(named) && Number(digits) > 0
		? { stem: named, part: Number(digits), bare: true }
		: null;
}
