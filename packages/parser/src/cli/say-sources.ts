import type { PassedOver, Unreadable } from "../sources/source.ts";
import type { Terminal } from "./terminal.ts";

/** Tells the person of a source that cannot be read. */
export function sayUnreadable({ source, reason }: Unreadable, terminal: Terminal): void {
	terminal.say(`blog-archive: cannot read ${source}: ${reason}.`);
}

/** Tells the person what the folders hold besides documents. */
export function sayPassedOver(passedOver: readonly PassedOver[], terminal: Terminal): void {
	const [first, ...others] = passedOver;
	if (first === undefined) return;
	const more = others.length === 0 ? "" : ` and ${others.length} more like it`;
	terminal.say(`blog-archive: passed over ${first.source} (${first.kind})${more}.`);
}
