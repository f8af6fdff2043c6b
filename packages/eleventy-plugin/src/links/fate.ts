import type { Fate } from "./lead.ts";
import type { OldAddresses } from "./old-addresses.ts";

/** Decides what became of an address that a body names. */
export function fateIn(
	old: OldAddresses,
	media: ((url: string) => string | null) | null,
	href: (address: string) => string,
): (address: string, kind: "link" | "medium") => Fate {
	return (address, kind) => {
		if (/^(?:mailto|tel|xmpp):/i.test(address)) return "foreign";
		const absolute = /^https?:\/\//i.test(address);
		const moved = absolute ? old.find(address) : null;
		if (moved !== null) {
			const fragment = address.indexOf("#");
			return { to: href(moved) + (fragment < 0 ? "" : address.slice(fragment)) };
		}
		const file = media?.(address) ?? null;
		if (file !== null) return { to: file };
		if (absolute && !old.isOld(address)) return "foreign";
		return kind === "link" && /^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(address) ? "foreign" : "lost";
	};
}
