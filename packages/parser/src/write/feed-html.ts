/** HTML as it may stand in a feed. */
export function feedHtml(html: string, _base: string | null): string {
	return html;
}
