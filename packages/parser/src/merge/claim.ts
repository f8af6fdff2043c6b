import type { CaptureId } from "../model/post.ts";
import type { Member } from "./member.ts";

/** That a member states a value for a field. */
export interface Claim<Value = unknown> {
	value: Value;
	/** The captures that say so; for a member of an archive perhaps several. */
	captures: readonly CaptureId[];
	member: Member;
	/** How little the most trusted of the captures is to be trusted, see `trust.ts`. */
	distrust: number;
	/** When the latest of the captures was made, as far as known. */
	time: number;
	/** `time` is but the date of the newest post in it. */
	undated: boolean;
}
