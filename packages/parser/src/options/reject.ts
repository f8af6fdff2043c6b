/** Says what is wrong with an option. @throws TypeError always */
export function reject(option: string, given: unknown, allowed: string): never {
	throw new TypeError(`Option \`${option}\` is ${JSON.stringify(given)}; allowed: ${allowed}.`);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isTexts(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((one) => typeof one === "string");
}
