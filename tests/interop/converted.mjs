// Reads {stem: {name, right, wrong}} and writes the stems with the numbers of answers that the code
// which quicktype made takes, of those that are right and of those that are wrong.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const counted = {};
for (const [stem, { name, right, wrong }] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  const { Convert } = await import(pathToFileURL(join(folder, `${stem}.js`)));
  const taken = (answers) => {
    try {
      Convert[`to${name}`](JSON.stringify(answers));
      return true;
    } catch {
      return false;
    }
  };
  counted[stem] = [right.filter(taken).length, wrong.filter(taken).length];
}
process.stdout.write(JSON.stringify(counted));
