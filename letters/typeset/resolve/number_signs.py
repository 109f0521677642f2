"""Counters of other scripts, which count with signs of their own (ECMA-376-1 §17.18.59)."""

from collections.abc import Mapping

ALPHABETS: Mapping[str, str] = {
    "russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",
    "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "hebrew2": "אבגדהוזחטיכלמנסעפצקרשת",
    "thaiLetters": "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
    "hindiVowels": "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
    "hindiConsonants": "अआइईउऊऋएऐओऔ",
    "aiueo": "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
    "aiueoFullWidth": "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
    "iroha": "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス",
    "irohaFullWidth": "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス",
    "ganada": "가나다라마바사아자차카타파하",
    "chosung": "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
}
"""Letters in turn; behind the last one the first is doubled, then the second …, as Word does with Latin letters."""

CYCLES: Mapping[str, str] = {
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥",
}
"""Signs that stand for themselves; a number beyond the last one is written in digits."""

DIGITS: Mapping[str, str] = {
    "decimalFullWidth": "０１２３４５６７８９",
    "decimalFullWidth2": "０１２３４５６７８９",
    "thaiNumbers": "๐๑๒๓๔๕๖๗๘๙",
    "hindiNumbers": "०१२३४५६७८९",
    "ideographDigital": "〇一二三四五六七八九",
    "japaneseDigitalTenThousand": "〇一二三四五六七八九",
    "taiwaneseDigital": "○一二三四五六七八九",
    "koreanDigital": "영일이삼사오육칠팔구",
    "koreanDigital2": "零一二三四五六七八九",
}
"""Place by place, as Western digits."""

MYRIADS: Mapping[str, tuple[str, str]] = {
    "chineseCounting": ("〇一二三四五六七八九", "十百千"),
    "chineseCountingThousand": ("〇一二三四五六七八九", "十百千"),
    "taiwaneseCounting": ("○一二三四五六七八九", "十百千"),
    "taiwaneseCountingThousand": ("○一二三四五六七八九", "十百千"),
    "japaneseCounting": ("〇一二三四五六七八九", "十百千"),
    "koreanCounting": ("영일이삼사오육칠팔구", "십백천"),
    "chineseLegalSimplified": ("零壹贰叁肆伍陆柒捌玖", "拾佰仟"),
    "ideographLegalTraditional": ("零壹貳參肆伍陸柒捌玖", "拾佰仟"),
    "japaneseLegal": ("零壱弐参四伍六七八九", "拾百阡"),
}
"""Digits, and the names of tens, hundreds and thousands."""

SAYS_ONE_TEN = {"chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"}
"""Legal forms say "one ten" (壹拾), as nothing may be written in front of them later."""

ENCLOSED: Mapping[str, tuple[int, int]] = {
    "decimalEnclosedCircle": (0x2460, 20),
    "decimalEnclosedCircleChinese": (0x2460, 20),
    "decimalEnclosedParen": (0x2474, 20),
    "decimalEnclosedFullstop": (0x2488, 20),
    "ideographEnclosedCircle": (0x3280, 10),
}
"""The Unicode character of one, and how far the characters reach; beyond that a number is written in digits."""

HEBREW_NUMERALS = (
    (400, "ת"),
    (300, "ש"),
    (200, "ר"),
    (100, "ק"),
    (90, "צ"),
    (80, "פ"),
    (70, "ע"),
    (60, "ס"),
    (50, "נ"),
    (40, "מ"),
    (30, "ל"),
    (20, "כ"),
    (16, "טז"),
    (15, "טו"),
    (10, "י"),
    (9, "ט"),
    (8, "ח"),
    (7, "ז"),
    (6, "ו"),
    (5, "ה"),
    (4, "ד"),
    (3, "ג"),
    (2, "ב"),
    (1, "א"),
)
ABJAD_NUMERALS = (
    (1000, "غ"),
    (900, "ظ"),
    (800, "ض"),
    (700, "ذ"),
    (600, "خ"),
    (500, "ث"),
    (400, "ت"),
    (300, "ش"),
    (200, "ر"),
    (100, "ق"),
    (90, "ص"),
    (80, "ف"),
    (70, "ع"),
    (60, "س"),
    (50, "ن"),
    (40, "م"),
    (30, "ل"),
    (20, "ك"),
    (10, "ي"),
    (9, "ط"),
    (8, "ح"),
    (7, "ز"),
    (6, "و"),
    (5, "ه"),
    (4, "د"),
    (3, "ج"),
    (2, "ب"),
    (1, "أ"),
)
"""Letters that stand for numbers and are added up, the greatest first."""
