/** What an item of an export is, by its `wp:post_type`. */
export type ItemKind = "post" | "page" | "attachment" | "furniture" | "custom";

/**
 * Types that are parts of a site's works, not of its content: WordPress's own, and those of the plugins that
 * exports show most. Any other type is content that a theme or plugin named in its own way.
 */
const furniture =
	"acf acf-field acf-field-group ai1ec_event_instance amp_validated_url avada_page_options customize_changeset custom_css customize " +
	"edd_log edd_payment elementor_font elementor_library elementor_snippet et_pb_layout et_template et_theme_builder feedback " +
	"fl-builder-template flamingo_contact flamingo_inbound flamingo_outbound ml-slider mc4wp-form nav_menu_item nf_sub oembed_cache " +
	"options popup revision safecss scheduled-action shop_coupon shop_order shop_order_refund shop_subscription tablepress_table user_request " +
	"vc_grid_item vc4_templates wafs wp_block wp_font_face wp_font_family wp_global_styles wp_navigation wp_template wp_template_part " +
	"wpcf7_contact_form wpforms wpforms_entries";

const kinds = new Map<string, ItemKind>([
	["", "post"],
	["post", "post"],
	["page", "page"],
	["attachment", "attachment"],
]);
for (const type of furniture.split(" ")) kinds.set(type, "furniture");

export function kindOfItem(postType: string): ItemKind {
	return kinds.get(postType) ?? "custom";
}
