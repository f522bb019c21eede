// Prices of a list in a grid of any length: only the rows in sight stand in the page. What is typed stays here until it has been
// compared with what holds and is written as one change.
const home = document.getElementById('price-grid');
const grid = document.getElementById('grid');
const body = grid.querySelector('.g-body');
const head = grid.querySelector('.g-head');
const $ = (id) => document.getElementById('grid-' + id);
const tool = (name) => home.querySelector('[data-do="' + name + '"]');
const word = (name, ...values) => values.reduce((text, value, at) => text.replace('{' + at + '}', value), home.dataset[name] || name);
const refusal = (state) => $('refusals').content.querySelector('[data-state="' + state + '"]').textContent;
const most = Number(home.dataset.most);
const decimals = Number(home.dataset.decimals);

const COLUMNS = ['sku', 'name', 'unit', 'min', 'price', 'base', 'was', 'percent', 'from', 'to'];
const NUMBERS = { min: 3, price: 6, base: 3 };
// Instead of a price: it ends.
const DASH = /^[-‐‑–—−]$/;
const label = (col) => head.querySelectorAll('[role=columnheader]')[col].textContent;
const writable = (row, key) => key === 'price' || key === 'base' || (row.fresh && (key === 'sku' || key === 'unit' || key === 'min'));

let rows = [];
let view = [];
let at = { r: 0, c: 4 };
let anchor = at;
let done = [];
let undone = [];
let ready = null;
let editing = false;
let loads = 0;
let loaded = '';
let held = 0;
let rowHeight = 32;

// Numbers as people write them; what could mean two things is asked for again, never guessed.
function number(text, places, zero) {
  const plain = text.normalize('NFKC').replace(/[\s'’]/g, '');
  let figure = plain;
  if (plain.includes(',') && plain.includes('.')) {
    figure = plain.lastIndexOf('.') > plain.lastIndexOf(',') ? plain.replaceAll(',', '') : plain.replaceAll('.', '').replace(',', '.');
  } else if (/^\d{1,3}(,\d{3}){2,}$/.test(plain)) {
    figure = plain.replaceAll(',', '');
  } else if (/^[1-9]\d{0,2},\d{3}$/.test(plain)) {
    return { why: word('ambiguous') };
  } else {
    figure = plain.replace(',', '.');
  }
  if (!/^\d{1,12}(\.\d+)?$/.test(figure)) return { why: word('number') };
  const [whole, part = ''] = figure.split('.');
  const fine = part.replace(/0+$/, '');
  if (fine.length > places) return { why: word('fine', places) };
  const value = (whole.replace(/^0+(?=\d)/, '') || '0') + (fine ? '.' + fine : '');
  if (!zero && value === '0' || (!zero && value.split('.')[0].length > 9)) return { why: word('positive') };
  return { value };
}

// A price with at least the digits of its currency.
const shown = (value, key) => {
  if (key !== 'price' && key !== 'was' || !/^\d+(\.\d+)?$/.test(value)) return value;
  const [whole, part = ''] = value.split('.');
  return decimals || part ? whole + '.' + part.padEnd(decimals, '0') : whole;
};

const blank = (row) => row.fresh && !row.sku && !row.min && !row.price && !row.unit;
const changed = (row) => row.fresh ? !blank(row) : row.price !== row.was || row.base !== row.wasBase;
const step = (row) => row.sku + '\t' + row.unit + '\t' + (row.min || '1');

function judge(row) {
  row.wrong = {};
  if (!changed(row)) return;
  if (!row.sku) row.wrong.sku = word('needed');
  for (const key of ['min', 'price', 'base']) {
    if (key === 'price' && DASH.test(row.price)) { row.price = '-'; if (row.fresh) row.wrong.price = word('needed'); continue; }
    if (!row[key]) { if (key === 'price') row.wrong.price = word('needed'); continue; }
    const read = number(row[key], NUMBERS[key], key === 'price');
    if (read.why) row.wrong[key] = read.why; else row[key] = read.value;
  }
}

function twice() {
  const seen = new Set(rows.filter((row) => !row.fresh).map(step));
  for (const row of rows) {
    if (!row.fresh || blank(row)) continue;
    delete row.double;
    if (row.sku && seen.has(step(row))) row.double = word('twice');
    seen.add(step(row));
  }
}

// The first thing that is wrong with a row, and where.
function trouble(row) {
  const key = ['sku', 'unit', 'min', 'price', 'base'].find((one) => row.wrong[one]);
  if (key) return { key, why: row.wrong[key] };
  if (row.double) return { key: 'sku', why: row.double };
  return row.refused ? { key: row.refusedAt, why: row.refused } : null;
}

const fresh = () => ({ fresh: true, mark: '-', sku: '', name: '', unit: '', min: '', price: '', base: '', was: '', wasBase: '', from: '', to: '', wrong: {} });

function percent(row) {
  if (row.price === '-') return row.wrong.price ? '' : word('ends');
  if (!row.was || !row.price || row.wrong.price || row.wrong.base || Number(row.was) === 0) return '';
  const rate = (Number(row.price) / Number(row.base || 1) / (Number(row.was) / Number(row.wasBase || 1)) - 1) * 100;
  if (!changed(row)) return '';
  return (rate > 0 ? '▲ +' : rate < 0 ? '▼ −' : '') + Math.abs(rate).toFixed(1);
}

// The view: which rows are shown.
function look() {
  const find = $('find').value.trim().toLowerCase();
  const show = $('show').value;
  view = rows.filter((row) => (!find || (row.sku + ' ' + row.name).toLowerCase().includes(find))
    && (show === 'all' || (show === 'changed' ? changed(row) : trouble(row))));
  if (show === 'all' && !find && rows.length < most * 2) {
    while (rows.length < 3 || !blank(rows[rows.length - 1]) || !blank(rows[rows.length - 2])) { const row = fresh(); rows.push(row); view.push(row); }
  }
  at = { r: Math.max(0, Math.min(at.r, view.length - 1)), c: at.c };
  anchor = at;
  body.style.height = view.length * rowHeight + 'px';
  grid.setAttribute('aria-rowcount', view.length + 1);
  grid.setAttribute('aria-colcount', COLUMNS.length);
  draw();
}

const pool = [];
function line(place) {
  if (pool[place]) return pool[place];
  const element = document.createElement('div');
  element.className = 'g-row';
  element.setAttribute('role', 'row');
  COLUMNS.forEach((key, col) => {
    const cell = document.createElement('span');
    cell.setAttribute('role', 'gridcell');
    cell.setAttribute('aria-colindex', col + 1);
    if (['min', 'price', 'base', 'was', 'percent'].includes(key)) cell.className = 'num';
    cell.dataset.c = col;
    element.append(cell);
  });
  body.append(element);
  pool[place] = element;
  return element;
}

const inSight = (col) => head.querySelectorAll('[role=columnheader]')[col].offsetParent !== null;
const between = (value, one, other) => value >= Math.min(one, other) && value <= Math.max(one, other);

function draw() {
  const height = grid.clientHeight || 400;
  const first = Math.max(0, Math.floor(grid.scrollTop / rowHeight) - 6);
  const last = Math.min(view.length - 1, Math.ceil((grid.scrollTop + height) / rowHeight) + 6);
  const wanted = new Set();
  for (let r = first; r <= last; r++) wanted.add(r);
  if (view.length) wanted.add(at.r);
  const free = [];
  const kept = new Map();
  pool.forEach((element, place) => { const r = element.hidden ? -1 : Number(element.dataset.r); if (wanted.has(r) && !kept.has(r)) kept.set(r, place); else free.push(place); });
  for (const r of wanted) {
    if (!kept.has(r)) { const place = free.length ? free.pop() : pool.length; kept.set(r, place); line(place); }
    paint(pool[kept.get(r)], r);
  }
  free.forEach((place) => { pool[place].hidden = true; });
  if (view.length) grid.setAttribute('aria-activedescendant', 'cell-' + at.r + '-' + at.c); else grid.removeAttribute('aria-activedescendant');
}

function paint(element, r) {
  const row = view[r];
  element.hidden = false;
  element.dataset.r = r;
  element.setAttribute('aria-rowindex', r + 2);
  element.style.top = r * rowHeight + 'px';
  const problem = trouble(row);
  element.className = 'g-row' + (changed(row) ? ' changed' : '') + (row.fresh ? ' fresh' : '') + (problem ? ' mend' : '');
  COLUMNS.forEach((key, col) => {
    const cell = element.children[col];
    const wrong = problem && problem.key === key;
    const text = key === 'percent' ? percent(row) : key === 'was' ? (row.was && shown(row.was, 'was') + (row.wasBase !== '1' && row.wasBase !== row.base ? ' / ' + row.wasBase : ''))
      : key === 'from' && row.rule ? row.from + ' · ' + word('byRule') : shown(row[key], key);
    if (cell.textContent !== text) cell.textContent = text;
    cell.id = 'cell-' + r + '-' + col;
    cell.setAttribute('aria-selected', String(between(r, at.r, anchor.r) && between(col, at.c, anchor.c)));
    cell.classList.toggle('at', r === at.r && col === at.c);
    cell.classList.toggle('own', writable(row, key));
    if (writable(row, key)) cell.removeAttribute('aria-readonly'); else cell.setAttribute('aria-readonly', 'true');
    if (wrong) { cell.setAttribute('aria-invalid', 'true'); cell.title = problem.why; } else { cell.removeAttribute('aria-invalid'); cell.title = key === 'name' ? row.name : ''; }
  });
}

let frame = 0;
grid.addEventListener('scroll', () => { if (!frame) frame = requestAnimationFrame(() => { frame = 0; draw(); }); }, { passive: true });
const measure = () => { rowHeight = matchMedia('(max-width: 40rem)').matches ? 44 : 32; };
addEventListener('resize', () => { measure(); look(); });

// While the server is asked, the cells stand still: nothing is typed that would be lost or written unseen.
let doing = 'loading';
const waits = () => { if (held) say(word(doing)); return held > 0; };
async function hold(work, what = 'loading') {
  held++;
  doing = what;
  grid.setAttribute('aria-busy', 'true');
  try { return await work(); } finally { if (!--held) grid.setAttribute('aria-busy', 'false'); }
}

function say(text) { $('said').textContent = ''; $('said').textContent = text; }

function go(r, c, extend) {
  at = { r: Math.max(0, Math.min(r, view.length - 1)), c: Math.max(0, Math.min(c, COLUMNS.length - 1)) };
  if (!extend) anchor = at;
  const top = at.r * rowHeight;
  const room = grid.clientHeight - head.offsetHeight - 18;
  if (top < grid.scrollTop) grid.scrollTop = top;
  else if (top + rowHeight > grid.scrollTop + room) grid.scrollTop = top + rowHeight - room;
  draw();
  const cell = document.getElementById('cell-' + at.r + '-' + at.c);
  if (cell) {
    if (cell.offsetLeft < grid.scrollLeft) grid.scrollLeft = cell.offsetLeft;
    else if (cell.offsetLeft + cell.offsetWidth > grid.scrollLeft + grid.clientWidth) grid.scrollLeft = cell.offsetLeft + cell.offsetWidth - grid.clientWidth;
  }
  const problem = view[at.r] && trouble(view[at.r]);
  if (problem && problem.key === COLUMNS[at.c]) say(problem.why);
}

// Changes: each is a list of cells with what stood there, so that it is taken back and made again as one.
function change(cells, saying) {
  const made = cells.map(({ row, key, value }) => ({ row, key, was: row[key], is: value.replace(/[\t\r\n]+/g, ' ').trim() })).filter((one) => one.was !== one.is);
  if (made.length) { done.push(made); undone = []; put(made, 'is'); }
  if (saying) say(saying);
  return made.length;
}

function put(made, side) {
  for (const one of made) {
    one.row[one.key] = one[side];
    delete one.row.refused;
    if (!one.row.fresh && !one.row[one.key] && (one.key === 'price' || one.key === 'base')) {
      one.row[one.key] = one.key === 'price' ? one.row.was : one.row.wasBase;
      say(word('restored'));
    }
  }
  new Set(made.map((one) => one.row)).forEach(judge);
  after();
}

function after() {
  twice();
  ready = null;
  $('compared').hidden = true;
  tally();
  if ($('show').value === 'all') look(); else draw();
}

function tally() {
  const wrong = rows.filter(trouble);
  const touched = rows.filter(changed).length;
  tool('undo').disabled = !done.length;
  tool('redo').disabled = !undone.length;
  tool('write').hidden = !ready;
  tool('look').hidden = Boolean(ready);
  tool('look').disabled = touched === 0;
  $('problems').hidden = !wrong.length;
  $('problems').querySelector('b').textContent = word('problem', wrong.length);
  $('problems').querySelector('ul').replaceChildren(...wrong.slice(0, 20).map((row) => {
    const item = document.createElement('li');
    const jump = document.createElement('button');
    jump.type = 'button';
    jump.textContent = (row.sku || '–') + (row.min ? ' · ' + row.min : '') + ': ' + trouble(row).why;
    jump.addEventListener('click', () => show(row));
    item.append(jump);
    return item;
  }));
}

// Brings a row to sight, whatever filter hides it.
function show(row) {
  if (!view.includes(row)) { $('find').value = ''; $('show').value = 'all'; look(); }
  grid.focus();
  const problem = trouble(row);
  go(view.indexOf(row), problem ? COLUMNS.indexOf(problem.key) : at.c);
}

function problem(way) {
  const wrong = rows.filter(trouble);
  if (!wrong.length) { say(word('noProblem')); return; }
  const here = rows.indexOf(view[at.r]);
  const places = wrong.map((row) => rows.indexOf(row));
  const next = way > 0 ? places.find((place) => place > here) ?? places[0] : [...places].reverse().find((place) => place < here) ?? places[places.length - 1];
  show(rows[next]);
}

function undo(from, to, side, saying) {
  if (waits()) return;
  const made = from.pop();
  if (!made) { say(word('nothing')); return; }
  to.push(made);
  put(side === 'was' ? [...made].reverse() : made, side);
  say(word(saying, made.length));
  show(made[0].row);
}

const block = () => ({ top: Math.min(at.r, anchor.r), bottom: Math.max(at.r, anchor.r), left: Math.min(at.c, anchor.c), right: Math.max(at.c, anchor.c) });

// What a spreadsheet would take for a formula leaves with an apostrophe, and comes back without it.
const harmless = (text) => /^[\t\r\n]/.test(text) || (/^[=+\-@＝＋－＠]/.test(text.trimStart()) && !/^[+-]?\d+([.,]\d+)?$/.test(text.trimStart())) ? "'" + text : text;
const meant = (text) => text.startsWith("'") && harmless(text.slice(1)) === text ? text.slice(1) : text;

function copied() {
  const { top, bottom, left, right } = block();
  return view.slice(top, bottom + 1).map((row) => COLUMNS.slice(left, right + 1)
    .map((key) => key === 'percent' ? percent(row) : key === 'sku' || key === 'name' || key === 'unit' ? harmless(row[key]) : String(row[key] ?? '')).map((text) => /[\t\n"]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text).join('\t')).join('\n');
}

// Cells as spreadsheets put them on the clipboard: parted by tabs, quoted where they hold tabs, quotes or lines.
function cells(text) {
  const lines = [[]];
  let cell = '';
  let quoted = false;
  const plain = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/, '');
  for (let i = 0; i < plain.length; i++) {
    const c = plain[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (plain[i + 1] === '"') { cell += c; i++; } else quoted = false;
    } else if (c === '"' && !cell) quoted = true;
    else if (c === '\t' || c === '\n') {
      lines[lines.length - 1].push(cell);
      cell = '';
      if (c === '\n') lines.push([]);
    } else cell += c;
  }
  lines[lines.length - 1].push(cell);
  return lines;
}

function paste(text) {
  if (waits()) return;
  const lines = cells(text);
  const { top, bottom, left, right } = block();
  const one = lines.length === 1 && lines[0].length === 1;
  const high = one ? bottom - top + 1 : lines.length;
  const wide = one ? right - left + 1 : Math.max(...lines.map((each) => each.length));
  const growing = $('show').value === 'all' && !$('find').value.trim();
  const made = [];
  let refused = 0;
  for (let r = 0; r < high; r++) {
    if (top + r >= view.length) {
      if (!growing || rows.filter((row) => row.fresh).length > most) { refused += (high - r) * wide; break; }
      const row = fresh();
      rows.push(row);
      view.push(row);
    }
    for (let c = 0; c < wide; c++) {
      const row = view[top + r];
      const key = COLUMNS[left + c];
      const told = one ? lines[0][0] : lines[r][c];
      if (told === undefined) continue;
      const value = meant(told);
      if (!key || !writable(row, key)) { if (value.trim() !== String(row[key] ?? '')) refused++; continue; }
      made.push({ row, key, value: value.normalize('NFKC') });
    }
  }
  const count = change(made);
  say(word('pasted', count) + (refused ? ' ' + word('readOnly', refused) : ''));
}

function fill() {
  if (waits()) return;
  let { top, bottom, left, right } = block();
  if (top === bottom && top > 0) top--;
  const made = [];
  for (let r = top + 1; r <= bottom; r++) {
    for (let c = left; c <= right; c++) if (writable(view[r], COLUMNS[c])) made.push({ row: view[r], key: COLUMNS[c], value: String(view[top][COLUMNS[c]]) });
  }
  say(word('filled', change(made)));
}

// The prices of the rows that are selected end.
function end() {
  if (waits()) return;
  const { top, bottom } = block();
  const made = view.slice(top, bottom + 1).filter((row) => !row.fresh).map((row) => ({ row, key: 'price', value: '-' }));
  const count = change(made);
  say(made.length ? word('ended', count) : word('readOnly', bottom - top + 1));
}

// The editor stands over its cell.
const editor = document.createElement('input');
editor.className = 'in g-edit';
editor.autocomplete = 'off';
editor.spellcheck = false;
editor.hidden = true;
body.append(editor);

function edit(keep) {
  const row = view[at.r];
  const key = COLUMNS[at.c];
  if (waits()) return;
  if (!row || !writable(row, key)) { say(word('readOnly', 1)); return; }
  const cell = document.getElementById('cell-' + at.r + '-' + at.c);
  Object.assign(editor.style, { top: at.r * rowHeight + 'px', left: cell.offsetLeft + 'px', width: cell.offsetWidth + 'px', height: rowHeight + 'px' });
  editor.hidden = false;
  editor.value = keep ? row[key] : '';
  editor.inputMode = NUMBERS[key] ? 'decimal' : 'text';
  editor.classList.toggle('num', key in NUMBERS);
  editor.setAttribute('aria-label', label(at.c) + ' ' + row.sku + ' ' + row.min);
  editing = true;
  editor.focus();
  if (keep) editor.select();
}

function leave(take) {
  if (!editing) return;
  editing = false;
  const row = view[at.r];
  const key = COLUMNS[at.c];
  const value = editor.value;
  editor.hidden = true;
  if (take) {
    change([{ row, key, value: value.normalize('NFKC') }]);
    if (row.wrong[key]) say(row.wrong[key]);
  }
}

editor.addEventListener('keydown', (e) => {
  e.stopPropagation();
  if (e.isComposing) return;
  if (e.key === 'Escape') { leave(false); grid.focus(); e.preventDefault(); }
  if (e.key === 'Enter' || e.key === 'Tab') {
    e.preventDefault();
    leave(true);
    grid.focus();
    if (e.key === 'Enter') { go(at.r + (e.shiftKey ? -1 : 1), at.c); return; }
    let c = at.c + (e.shiftKey ? -1 : 1);
    while (COLUMNS[c] && view[at.r] && !(writable(view[at.r], COLUMNS[c]) && inSight(c))) c += e.shiftKey ? -1 : 1;
    if (COLUMNS[c]) go(at.r, c); else go(at.r + (e.shiftKey ? -1 : 1), view[at.r].fresh ? 0 : 4);
  }
});
editor.addEventListener('blur', () => leave(true));

const MOVES = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };
grid.addEventListener('keydown', (e) => {
  if (e.target !== grid || e.isComposing || !view.length) return;
  const page = Math.max(1, Math.floor(grid.clientHeight / rowHeight) - 2);
  const control = e.ctrlKey || e.metaKey;
  const key = e.key.toLowerCase();
  if (MOVES[e.key]) {
    const [down, right] = MOVES[e.key];
    go(control && down ? (down > 0 ? view.length - 1 : 0) : at.r + down, control && right ? (right > 0 ? COLUMNS.length - 1 : 0) : at.c + right, e.shiftKey);
  } else if (e.key === 'PageDown' || e.key === 'PageUp') go(at.r + (e.key === 'PageDown' ? page : -page), at.c, e.shiftKey);
  else if (e.key === 'Home') go(control ? 0 : at.r, 0, e.shiftKey);
  else if (e.key === 'End') go(control ? view.length - 1 : at.r, COLUMNS.length - 1, e.shiftKey);
  else if (e.key === 'Enter' || e.key === 'F2') edit(true);
  else if (e.key === 'F8') problem(e.shiftKey ? -1 : 1);
  else if (e.key === 'Escape') { if (at !== anchor) go(at.r, at.c); else return; }
  else if (e.key === 'Delete' || e.key === 'Backspace') {
    e.preventDefault();
    if (waits()) return;
    const { top, bottom, left, right } = block();
    const made = [];
    for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) {
      const row = view[r];
      const col = COLUMNS[c];
      if (writable(row, col)) made.push({ row, key: col, value: row.fresh ? '' : col === 'price' ? row.was : row.wasBase });
    }
    change(made, word('restored'));
  } else if (control && key === 'z') undo(e.shiftKey ? undone : done, e.shiftKey ? done : undone, e.shiftKey ? 'is' : 'was', e.shiftKey ? 'redone' : 'undone');
  else if (control && key === 'y') undo(undone, done, 'is', 'redone');
  else if (control && key === 'd') fill();
  else if (control && key === 'a') { anchor = { r: 0, c: 0 }; at = { r: view.length - 1, c: COLUMNS.length - 1 }; draw(); }
  else if (!control && !e.altKey && (e.key.length === 1 || e.key === 'Process')) { e.stopPropagation(); edit(false); return; }
  else return;
  e.preventDefault();
  e.stopPropagation();
});
grid.addEventListener('copy', (e) => { if (editing) return; e.clipboardData.setData('text/plain', copied()); e.preventDefault(); });
grid.addEventListener('paste', (e) => { if (editing) return; paste(e.clipboardData.getData('text/plain')); e.preventDefault(); });

const cellOf = (e) => { const cell = e.target.closest('[role=gridcell]'); return cell && { r: Number(cell.parentNode.dataset.r), c: Number(cell.dataset.c) }; };
let dragging = false;
grid.addEventListener('pointerdown', (e) => {
  const cell = cellOf(e);
  if (!cell || e.button) return;
  const again = cell.r === at.r && cell.c === at.c && document.activeElement === grid;
  leave(true);
  if (e.pointerType === 'mouse') { e.preventDefault(); dragging = true; grid.focus(); }
  go(cell.r, cell.c, e.shiftKey);
  if (e.pointerType !== 'mouse' && again) { e.preventDefault(); edit(true); }
});
grid.addEventListener('pointermove', (e) => { const cell = dragging && cellOf(e); if (cell && (cell.r !== at.r || cell.c !== at.c)) go(cell.r, cell.c, true); });
addEventListener('pointerup', () => { dragging = false; });
grid.addEventListener('dblclick', (e) => { if (cellOf(e)) edit(true); });

// What the server knows.
const address = () => {
  const parameters = new URLSearchParams();
  const page = new URLSearchParams(location.search).get('page');
  if (page) parameters.set('page', page);
  if ($('from').value) parameters.set('from', $('from').value);
  return home.dataset.address + (parameters.size ? '?' + parameters : '');
};

// Of answers that overtake each other the one to the last question counts.
const load = (saying) => hold(async () => {
  const number = ++loads;
  const from = $('from').value;
  say(word('loading'));
  const answer = await fetch(address(), { headers: { Accept: 'application/json' } }).catch(() => null);
  const part = answer && answer.ok && !answer.redirected ? await answer.json().catch(() => null) : null;
  if (number !== loads) return;
  if (!part) { say(word('lost')); return; }
  const kept = rows.filter(changed);
  rows = part.rows.map(([mark, sku, name, unit, min, was, wasBase, from, to, rule]) => ({ mark, sku, name, unit, min, price: was, base: wasBase, was, wasBase, from, to, rule, wrong: {} }));
  const places = new Map(rows.map((row) => [step(row), row]));
  for (const row of kept) {
    const now = places.get(step(row));
    if (row.fresh) { rows.push(row); continue; }
    const laid = now || { ...fresh(), sku: row.sku, unit: row.unit, min: row.min };
    Object.assign(laid, { price: row.price, base: row.base });
    if (!now) rows.push(laid);
    if (from !== loaded || !changed(laid)) continue;
    if (laid.mark !== row.mark) Object.assign(laid, { refused: word('meanwhile', shown(laid.was, 'was') || '–'), refusedAt: 'price' });
    else if (row.refused) Object.assign(laid, { refused: row.refused, refusedAt: row.refusedAt });
  }
  loaded = from;
  rows.forEach(judge);
  done = [];
  undone = [];
  const next = $('next');
  next.hidden = !part.next;
  next.href = home.dataset.address + '?page=' + encodeURIComponent(part.next);
  next.textContent = word('next', part.next);
  measure();
  twice();
  ready = null;
  $('compared').hidden = true;
  tally();
  look();
  say(saying || word('rows', rows.filter((row) => !row.fresh).length));
});

async function send(verb, chosen) {
  const form = new URLSearchParams(new FormData($('form')));
  form.set('verb', verb);
  form.set('from', $('from').value);
  form.set('prices', chosen.map((row) => [row.sku, row.min || '1', row.price, row.unit, row.base || '1'].join('\t')).join('\n'));
  form.set('seen', chosen.map((row) => row.mark).join(','));
  const answer = await fetch(home.dataset.address, { method: 'POST', body: form, headers: { Accept: 'application/json' } }).catch(() => null);
  const told = answer && !answer.redirected && (answer.headers.get('Content-Type') || '').includes('json') ? await answer.json() : null;
  if (!told) { say(word('lost')); return null; }
  if (told.problem) { say(told.problem); if (told.field === 'from') $('from').focus(); return null; }
  return told;
}

// Takes what the comparison says of each row. A price that somebody has changed meanwhile shows what it is now; the next
// comparison is made with that one.
const signed = (rate) => (rate > 0 ? '+' : rate < 0 ? '−' : '') + Math.abs(rate).toFixed(1);
function take(lines, chosen) {
  const counts = {};
  const rates = [];
  for (const line of lines) {
    const row = chosen[line.no - 1];
    counts[line.state] = (counts[line.state] || 0) + 1;
    delete row.refused;
    if (row.fresh && line.name) { row.name = line.name; row.unit = line.unit; }
    if (line.wrong) {
      row.refused = refusal(line.state);
      row.refusedAt = line.state === 'UNKNOWN' || line.state === 'TWICE' ? 'sku' : line.state === 'UNIT_UNKNOWN' ? 'unit' : line.state === 'QUANTITY_TOO_FINE' ? 'min' : 'price';
    }
    if (line.state === 'CHANGED_MEANWHILE') row.refused = word('meanwhile', shown(line.was, 'was') || '–');
    row.mark = line.mark;
    if (line.was) { row.was = line.was; row.wasBase = line.wasBase; }
    if (line.written && line.percent) rates.push(Number(line.percent));
  }
  twice();
  const good = lines.filter((line) => line.written).map((line) => chosen[line.no - 1]);
  const refused = lines.filter((line) => line.wrong).length;
  ready = good.length && !good.some(trouble) ? good : null;
  $('compared').hidden = false;
  $('compared').textContent = word('compared', counts.CHANGED || 0, counts.NEW || 0, refused, counts.SAME || 0) + (counts.ENDED ? ' ' + word('ending', counts.ENDED) : '') + (rates.length ? ' ' + word('range', signed(Math.min(...rates)), signed(Math.max(...rates))) : '');
  $('find').value = '';
  $('show').value = 'changed';
  if (ready) tool('write').querySelector('span').textContent = word('write', ready.length);
  tally();
  look();
  say('');
  if (ready) tool('write').focus();
}

const busy = async (button, what, work) => {
  if (waits()) return;
  say(word(what));
  button.disabled = true;
  $('from').readOnly = true;
  try { await hold(work, what); } finally { button.disabled = false; $('from').readOnly = false; tally(); }
};
const ACTS = {
  undo: () => undo(done, undone, 'was', 'undone'),
  redo: () => undo(undone, done, 'is', 'redone'),
  fill,
  end,
  problem: () => problem(1),
  look: () => busy(tool('look'), 'comparing', async () => {
    const chosen = rows.filter((row) => { delete row.refused; return changed(row) && !trouble(row); });
    if (!chosen.length) { problem(1); return; }
    const told = await send('look', chosen);
    if (told) take(told.lines, chosen);
  }),
  write: () => busy(tool('write'), 'writing', async () => {
    const chosen = ready;
    const told = await send('write', chosen);
    if (!told) return;
    if (told.lines) { take(told.lines, chosen); return; }
    chosen.forEach((row) => { row.price = row.was; row.base = row.wasBase; if (row.fresh) Object.assign(row, fresh()); });
    $('show').value = 'all';
    $('compared').hidden = true;
    await load(word('written', chosen.length) + ($('from').value ? ' ' + $('from').value.replace('T', ' ') : ''));
    grid.focus();
  }),
};
home.addEventListener('click', (e) => { const button = e.target.closest('[data-do]'); if (button) { leave(true); ACTS[button.dataset.do](); } });
$('form').addEventListener('submit', (e) => e.preventDefault());
$('find').addEventListener('input', (e) => { if (!e.isComposing) look(); });
$('find').addEventListener('compositionend', look);
$('show').addEventListener('change', look);
$('from').addEventListener('change', () => load());
home.addEventListener('keydown', (e) => { if (e.key === 'F8' && e.target !== grid) { problem(e.shiftKey ? -1 : 1); e.preventDefault(); } });
addEventListener('beforeunload', (e) => { if (rows.some(changed)) e.preventDefault(); });

await load();
