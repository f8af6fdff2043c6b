/** `Mon, 03 Jun 2013 10:17:44 +0000` */
export function rfc822(date: Date): string {
	return date.toUTCString().replace(/GMT$/, "+0000");
}

/** `2013-06-03T10:17:44+00:00` */
export function rfc3339(date: Date): string {
	return date.toISOString().replace(/(?:\.000)?Z$/, "+00:00");
}
