import { parse as parseYaml } from "yaml";
import { type Correction, checkCorrections } from "./corrections.ts";
import { isRecord } from "./reject.ts";

/**
 * Reads a file of corrections: a list, in YAML or JSON, perhaps under the name `corrections`.
 * @throws TypeError that names the correction which is wrong, or says that the text is no YAML
 */
export function parseCorrections(text: string): Correction[] {
	let given: unknown;
	try {
		given = parseYaml(text) ?? [];
	} catch (error) {
		throw new TypeError(`The corrections are neither YAML nor JSON: ${(error as Error).message}`);
	}
	return checkCorrections(isRecord(given) && "corrections" in given ? given.corrections : given);
}
