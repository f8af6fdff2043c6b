/** Names under which blogs publish, but which are nobody's: what a system gives its first user, roles, stand-ins. */
const accounts: ReadonlySet<string> = new Set(
	[
		"admin administrator administrateur administrador amministratore beheerder администратор",
		"webmaster postmaster root sysadmin superuser wordpress wpadmin siteadmin blogadmin adminuser",
		"user username author autor auteur test tester unknown anonymous anonym anonyme guest editor",
		"noreply default",
	].flatMap((line) => line.split(" ")),
);

/** Words that make a role of a name: `Site Admin`, `guest author`. */
const roles: ReadonlySet<string> = new Set(
	"admin administrator author blogger contributor editor webmaster".split(" "),
);
const qualifiers: ReadonlySet<string> = new Set(
	"blog guest site super system the web website wp wordpress".split(" "),
);

/** Whether a name is that of an account or a role, so that somebody else wrote what it published. */
export function isAccount(name: string): boolean {
	const words = name
		.toLowerCase()
		.split(/[\s._-]+/)
		.filter(Boolean);
	const plain = words.join("").replace(/@.*$/, "").replace(/\d+$/, "");
	if (accounts.has(plain)) return true;
	const [last, ...before] = words.reverse();
	return (
		last !== undefined && roles.has(last) && before.length > 0 && before.every((word) => qualifiers.has(word))
	);
}
