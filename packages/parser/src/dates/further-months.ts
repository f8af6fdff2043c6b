/**
 * Names of months, in full and short, in languages whose pages nobody reads yet but whose feeds are met: Catalan, Czech, Danish, Finnish, Greek, Hungarian,
 * Norwegian, Polish, Romanian, Swedish, Turkish, Ukrainian. January first; a name that means two months is left out.
 */
const names: readonly string[] = [
	"gener gen ledna leden led tammikuu tammikuuta tammi ιανουαρίου ιανουάριος ιαν január stycznia styczeń sty ianuarie ian januari ocak oca січня січ",
	"febrer února únor úno helmikuu helmikuuta helmi φεβρουαρίου φεβρουάριος φεβ február febr lutego luty lut februarie februari şubat şub лютого лют",
	"març března březen bře marts maaliskuu maaliskuuta maalis μαρτίου μάρτιος μαρ μάρ március márc marca marzec martie mars mart березня бер",
	"dubna duben dub huhtikuu huhtikuuta huhti απριλίου απρίλιος απρ április ápr kwietnia kwiecień kwi aprilie nisan nis квітня квіт кві",
	"maig května květen kvě maj toukokuu toukokuuta touko μαΐου μάιος μαΐ μάι μαϊ május máj maja mayıs травня трав тра",
	"juny června červen čer čvn kesäkuu kesäkuuta kesä ιουνίου ιούνιος ιουν ιούν június jún czerwca czerwiec cze iunie iun juni haziran haz червня черв чер",
	"juliol července červenec čvc heinäkuu heinäkuuta heinä ιουλίου ιούλιος ιουλ ιούλ július júl lipca lipiec lip iulie iul juli temmuz tem липня лип",
	"agost srpna srpen srp elokuu elokuuta elo αυγούστου αύγουστος αυγ αύγ augusztus sierpnia sierpień sie augusti ağustos ağu серпня серп сер",
	"setembre září zář syyskuu syyskuuta syys σεπτεμβρίου σεπτέμβριος σεπ σεπτ szeptember szept września wrzesień wrz septembrie eylül eyl вересня вер",
	"října říjen říj lokakuu lokakuuta loka οκτωβρίου οκτώβριος οκτ október października październik paź octombrie ekim eki жовтня жовт жов",
	"listopadu marraskuu marraskuuta marras νοεμβρίου νοέμβριος νοε listopada noiembrie kasım kas листопада лист",
	"desembre prosince prosinec pro joulukuu joulukuuta joulu δεκεμβρίου δεκέμβριος δεκ grudnia grudzień gru decembrie aralık ara грудня груд гру",
];

const numbers = new Map<string, number>(
	names.flatMap((month, index) => month.split(" ").map((name): [string, number] => [name, index + 1])),
);

/** 1 to 12 for the name of a month in one of these languages, else `null`. */
export function furtherMonthOf(word: string): number | null {
	return numbers.get(word.toLowerCase().replace(/\.$/, "")) ?? null;
}
