/**
 * Passwords of ten or more characters, in lower case, that anyone would try first: of the kinds that lead public lists
 * of breached ones, and on the last line Korean words typed on a Latin keyboard. Shorter ones are refused as such.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `1234567890 0123456789 0987654321 9876543210 12345678910 1234567891 123456789a a123456789 123456789q 12345678900
   1234512345 1231231234 1122334455 1029384756 0192837465 qwertyuiop qwertyuiop123 1qaz2wsx3edc 1q2w3e4r5t 1q2w3e4r5t6y
   q1w2e3r4t5 q1w2e3r4t5y6 qwerty1234 qwerty12345 qwerty123456 asdfghjkl1 asdfghjkl123 zxcvbnm123 zaq12wsxcde3
   password12 password123 password1234 password12345 passw0rd123 p@ssw0rd123 p@ssword123 administrator admin12345
   admin123456 welcome123 welcome1234 letmein123 iloveyou12 iloveyou123 abc1234567 abcd123456 abcdefghij abcde12345
   changeme123 superman123 football123 baseball123 princess123 sunshine123 mypassword secretpassword passwordpassword
   dkssudgktpdy dkssudgktpdy1 tkfkdgody1 tkfkdgody12 eogksalsrnr eogksalsrnr1 qlalfqjsgh qlalfqjsgh1`.split(/\s+/),
);
