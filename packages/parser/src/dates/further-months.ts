/**
 * Names of months, in full and short, in languages that have no table in language/, but whose feeds are met: Catalan, Czech, Finnish, Greek,
 * Hungarian, Romanian, Ukrainian. January first; a name that means two months is left out.
 */
const names: readonly string[] = [
	"gener gen ledna leden led tammikuu tammikuuta tammi ιανουαρίου ιανουάριος ιαν január ianuarie ian січня січ",
	"febrer února únor úno helmikuu helmikuuta helmi φεβρουαρίου φεβρουάριος φεβ február febr februarie лютого лют",
	"març března březen bře maaliskuu maaliskuuta maalis μαρτίου μάρτιος μαρ μάρ március márc martie березня бер",
	"dubna duben dub huhtikuu huhtikuuta huhti απριλίου απρίλιος απρ április ápr aprilie квітня квіт кві",
	"maig května květen kvě toukokuu toukokuuta touko μαΐου μάιος μαΐ μάι μαϊ május máj травня трав тра",
	"juny června červen čer čvn kesäkuu kesäkuuta kesä ιουνίου ιούνιος ιουν ιούν június jún iunie iun червня черв чер",
	"juliol července červenec čvc heinäkuu heinäkuuta heinä ιουλίου ιούλιος ιουλ ιούλ július júl iulie iul липня лип",
	"agost srpna srpen srp elokuu elokuuta elo αυγούστου αύγουστος αυγ αύγ augusztus серпня серп сер",
	"setembre září zář syyskuu syyskuuta syys σεπτεμβρίου σεπτέμβριος σεπ σεπτ szeptember szept septembrie вересня вер",
	"října říjen říj lokakuu lokakuuta loka οκτωβρίου οκτώβριος οκτ október octombrie жовтня жовт жов",
	"listopadu marraskuu marraskuuta marras νοεμβρίου νοέμβριος νοε noiembrie листопада лист",
	"desembre prosince prosinec pro joulukuu joulukuuta joulu δεκεμβρίου δεκέμβριος δεκ decembrie грудня груд гру",
];

const numbers = new Map<string, number>(
	names.flatMap((month, index) => month.split(" ").map((name): [string, number] => [name, index + 1])),
);

/** 1 to 12 for the name of a month in one of these languages, else `null`. */
export function furtherMonthOf(word: string): number | null {
	return numbers.get(word.toLowerCase().replace(/\.$/, "")) ?? null;
}
