import { execFileSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const resources = fileURLToPath(new URL('../../../main/resources/', import.meta.url));
const web = join(resources, 'web');
const files = readdirSync(web, { recursive: true }).map(String);
const modules = files.filter((file) => file.endsWith('.js'));
const read = (...path) => readFileSync(join(...path), 'utf8');
const catalogue = (feature, language) => new Map(read(resources, 'messages', `${feature}_${language}.properties`).trim().split('\n')
  .filter((line) => line && !line.startsWith('#')).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));

function importsOf(file) {
  return [...read(web, file).matchAll(/^import (?:[^;']* from )?'([^']+)'/gm)].map(([, path]) => normalize(join(dirname(file), path)));
}

/** What a module imports only when it is wanted. */
function laterOf(file) {
  return [...read(web, file).matchAll(/\bimport\('([^']+)'\)/g)].map(([, path]) => normalize(join(dirname(file), path)));
}

test('the page asks for all modules at once, not one after the other', () => {
  const needed = new Set();
  const follow = (file) => importsOf(file).forEach((next) => needed.has(next) || (needed.add(next), follow(next)));
  follow('reading/reading.js');
  const page = read(resources, 'templates/reading/reading-page.html');
  const preloaded = [...page.matchAll(/asset:modules\('([^']+)'\)/g)].map(([, feature]) => feature);
  assert.deepEqual(preloaded.sort(), [...new Set([...needed].map((file) => file.split('/')[0]))].sort());
});

test('what the reading page loads before the text can be marked stays below 60 KB compressed', () => {
  const needed = new Set(['base/theme.js', 'reading/reading.js']);
  const follow = (file) => importsOf(file).forEach((next) => needed.has(next) || (needed.add(next), follow(next)));
  [...needed].forEach(follow);
  const page = read(resources, 'templates/reading/reading-page.html');
  for (const [, feature] of page.matchAll(/asset:modules\('([^']+)'\)/g)) {
    modules.filter((file) => file.startsWith(`${feature}/`)).forEach((file) => needed.add(file));
  }
  // The server leaves documentation out of what it serves (Assets).
  const served = (file) => read(web, file).replace(/^[ \t]*\/\*\*[\s\S]*?\*\/[ \t]*\r?\n?/gm, '');
  const size = [...needed].reduce((sum, file) => sum + gzipSync(served(file)).length, 0);
  assert.ok(needed.size > 40 && size < 60 * 1024, `${needed.size} modules, ${size} bytes`);
});

test('every module is reached from a page', () => {
  const reached = new Set(['reading/reading.js', 'base/page.js', 'base/theme.js']);
  const follow = (file) => [...importsOf(file), ...laterOf(file)].forEach((next) => reached.has(next) || (reached.add(next), follow(next)));
  [...reached].forEach(follow);
  assert.deepEqual(modules.filter((file) => !reached.has(file) && /^(annotation|discussion|live|marking|reading|text)\//.test(file)), []);
});

test('imports keep to the rings: text below all, base imports no feature', () => {
  const may = { base: ['base'], text: ['text', 'base'], live: ['live', 'base'] };
  for (const file of modules) {
    const allowed = may[file.split('/')[0]];
    if (allowed) for (const path of importsOf(file)) assert.ok(allowed.includes(path.split('/')[0]), `${file} imports ${path}`);
  }
});

for (const feature of ['base', 'reading', 'marking', 'revising', 'drafting']) {
  test(`the catalogue ${feature} says the same in both languages`, () => {
    const [korean, english] = [catalogue(feature, 'ko'), catalogue(feature, 'en')];
    assert.deepEqual([...korean.keys()], [...english.keys()]);
    for (const [key, words] of korean) {
      const places = (text) => (text.match(/\{\d\}/g) ?? []).sort().join();
      assert.equal(places(words), places(english.get(key)), key);
    }
  });
}

test('every message that script or templates ask for exists', () => {
  const known = new Set(readdirSync(join(resources, 'messages')).filter((file) => file.endsWith('_ko.properties'))
    .flatMap((file) => [...catalogue(file.replace('_ko.properties', ''), 'ko').keys()]));
  const sources = [...modules.map((file) => read(web, file)), ...['layout.html', 'reading/reading-page.html'].map((file) => read(resources, 'templates', file))];
  for (const source of sources) {
    for (const [, key] of source.matchAll(/\bt\('(\w+)'|\{t:(\w+)/g)) if (key) assert.ok(known.has(key), key);
    for (const [, key] of source.matchAll(/\{t:(\w+)/g)) assert.ok(known.has(key), key);
    for (const [, key] of source.matchAll(/\bcount\('(\w+)'/g)) assert.ok(known.has(`${key}_one`) && known.has(`${key}_other`), key);
  }
});

test('every style name of a painted mark has its rule', async () => {
  const { TREATMENTS } = await import('../../../main/resources/web/annotation/treatment.js');
  const css = read(web, 'annotation/marks.css');
  for (const name of TREATMENTS) assert.ok(css.includes(`::highlight(${name})`), name);
});

test('every module can be read by the browser, also those that are loaded only when they are wanted', () => {
  const check = `const { SourceTextModule } = await import('node:vm'); const { readFileSync } = await import('node:fs');
    for (const file of process.argv.slice(1)) try { new SourceTextModule(readFileSync(file, 'utf8')); } catch (e) { console.log(file, e.message); }`;
  const complaints = execFileSync(process.execPath, ['--no-warnings', '--experimental-vm-modules', '--input-type=module', '-e', check, '--', ...modules.map((file) => join(web, file))]);
  assert.equal(String(complaints), '');
});

test('no module grows beyond what one reads at a sitting', () => {
  for (const file of modules) assert.ok(read(web, file).split('\n').length <= 250, file);
});
