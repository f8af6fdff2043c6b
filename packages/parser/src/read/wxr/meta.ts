import type { Post } from "../../model/post.ts";
import { childrenNamed, type Element } from "../../xml/element.ts";
import { field } from "./field.ts";

/** Keys under which WordPress and its companions keep their own books, not what an author said; `*` ends a prefix. */
const bookkeeping = [
	"_attachment_original_parent_id",
	"_edit_last",
	"_edit_lock",
	"_encloseme",
	"_jetpack_*",
	"_menu_item_*",
	"_oembed_*",
	"_pingme",
	"_publicize_*",
	"_rest_api_*",
	"_thumbnail_id",
	"_wp_attached_file",
	"_wp_attachment_*",
	"_wp_desired_post_slug",
	"_wp_old_date",
	"_wp_trash_*",
	"_wpas_*",
	"_wpcom_*",
	"enclosure",
	"jabber_published",
	"original_post_id",
	"restapi_import_id",
	"tagazine-media",
];

const exact = new Set(bookkeeping.filter((key) => !key.endsWith("*")));
const prefixes = bookkeeping.filter((key) => key.endsWith("*")).map((key) => key.slice(0, -1));

function isBookkeeping(key: string): boolean {
	return exact.has(key) || prefixes.some((prefix) => key.startsWith(prefix));
}

export interface CustomField {
	key: string;
	value: string;
}

/** Every custom field of an item, in order. */
export function customFields(item: Element): CustomField[] {
	return childrenNamed(item, "wp:postmeta").map((meta) => ({
		key: field(meta, "wp:meta_key"),
		value: field(meta, "wp:meta_value"),
	}));
}

/** The fields that say something about the post. */
export function metaOf(fields: readonly CustomField[]): Record<string, string[]> {
	const meta = new Map<string, string[]>();
	for (const { key, value } of fields) {
		const isDefault = key === "_wp_page_template" && value === "default";
		if (key === "" || value === "" || isDefault || isBookkeeping(key)) continue;
		const values = meta.get(key);
		if (values === undefined) meta.set(key, [value]);
		else values.push(value);
	}
	return Object.fromEntries(meta);
}

/** WordPress keeps an enclosure as address, length and type on a line each. */
export function enclosuresOf(fields: readonly CustomField[]): Post["enclosures"] {
	return fields
		.filter(({ key }) => key === "enclosure")
		.map(({ value }) => value.split(/\r?\n/).map((line) => line.trim()))
		.filter(([url]) => /^https?:\/\//i.test(url ?? ""))
		.map(([url = "", length = "", type = ""]) => ({
			url,
			type: /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : null,
			length: /^[1-9]\d{0,14}$/.test(length) ? Number(length) : null,
		}));
}
