/** How documents are fetched from http(s) addresses. */
export interface HttpOptions {
	/** A folder that keeps what was fetched, so that a server is asked only for what changed. By default none. */
	cache?: string;
	/** Also fetch from this machine and the local network. Default `false`. */
	allowPrivate?: boolean;
	/** Seconds that a document may take. Default 60. */
	timeout?: number;
	/** Bytes that a document may have, unpacked. Default 256 MiB. */
	maxBytes?: number;
	/** How many pages of a feed that continues on further pages are fetched, the first among them. Default 1. */
	pages?: number;
	/** Seconds between two pages. Default 1. */
	pause?: number;
}

export const httpDefaults: Required<Omit<HttpOptions, "cache">> = Object.freeze({
	allowPrivate: false,
	timeout: 60,
	maxBytes: 256 * 1024 * 1024,
	pages: 1,
	pause: 1,
});
