const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The value of a Roman numeral of up to nine letters, or `null`. */
export function fromRoman(numeral: string): number | null {
	if (!/^[ivxlcdm]{1,9}$/i.test(numeral)) return null;
	const digits = [...numeral.toLowerCase()].map((letter) => values[letter] as number);
	return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}
