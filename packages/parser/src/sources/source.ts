/** Where one document comes from, once folders and patterns are expanded. */
export interface Source {
	kind: "file" | "stdin" | "http";
	/** The path, the address, or `stdin`. */
	name: string;
}

/** A file that a folder or pattern held and that is no document: an image, a film, a font. */
export interface PassedOver {
	source: string;
	/** What it is, in words: `a PNG image`. */
	kind: string;
}

/** A source that could not be read, and why in words. */
export interface Unreadable {
	source: string;
	reason: string;
}

const reasons: Record<string, string> = {
	EACCES: "permission denied",
	EAI_AGAIN: "the name of its host cannot be looked up just now",
	ECONNREFUSED: "the host takes no connection",
	ECONNRESET: "the host broke off the connection",
	EEXIST: "there is a file of that name",
	EISDIR: "it is a folder",
	ELOOP: "its links lead in a circle",
	EMFILE: "too many open files",
	ENAMETOOLONG: "the name is too long",
	ENOENT: "no such file or folder",
	EROFS: "the disk takes no changes",
	ENOTFOUND: "there is no such host",
	ENOSPC: "the disk is full",
	ENOTDIR: "a part of its path is not a folder",
	ERR_FS_FILE_TOO_LARGE: "too large to be held in memory; `parse --format ndjson` reads it in pieces",
};

/** Says in words why reading failed. */
export function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const { code } = error as NodeJS.ErrnoException;
	return reasons[code ?? ""] ?? error.message;
}
