'use strict';

const FIELDS = {
  lossRate: 'Messages lost (0 to 1)',
  doubleRate: 'Messages doubled (0 to 1)',
  disorderRate: 'Out of order (0 to 1)',
  shortRate: 'Orders with a short line (0 to 1)',
  rejectRate: 'Orders rejected (0 to 1)',
  mailRefuseRate: 'Letters refused (0 to 1)',
  mailLaterRate: 'Letters put off (0 to 1)',
  erpDelayMillis: 'ERP answers after (ms)',
  shipDelayMillis: 'Ships after (ms)',
  deliverDelayMillis: 'Delivers after (ms)',
  seed: 'Seed of chance'
};
const COUNTS = {
  erpOrders: 'Orders booked', erpCalls: 'Messages to the ERP', erpLost: 'lost by the ERP',
  erpRepliesLost: 'answers lost', erpRepliesDoubled: 'answers doubled', erpKnown: 'about a known order',
  carrierShipments: 'Shipments', mails: 'Letters'
};
const GOOD = ['ACCEPTED', 'BOOKED', 'SENT'];
const BAD = ['REJECTED', 'LOST'];
const byId = id => document.getElementById(id);
let chosen = null;

async function api(path, options) {
  const answer = await fetch('api/' + path, options);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text !== undefined && text !== null) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function mark(text) {
  const kind = GOOD.includes(text) ? '' : BAD.some(bad => (text || '').includes(bad)) ? ' bad' : ' warn';
  return text ? element('span', text, 'mark' + kind) : '';
}

function time(instant) {
  return new Date(instant).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

function fill(id, rows, cells, none) {
  const body = byId(id);
  const width = body.parentElement.querySelectorAll('th').length;
  body.replaceChildren(...rows.map(row => {
    const line = element('tr');
    cells(row).forEach((cell, i) => {
      const column = body.parentElement.querySelectorAll('th')[i];
      const made = element('td', null, column.className);
      made.append(cell === null ? '' : cell);
      line.append(made);
    });
    return line;
  }));
  if (rows.length === 0) {
    const cell = element('td', none, 'empty');
    cell.colSpan = width;
    const line = element('tr');
    line.append(cell);
    body.append(line);
  }
}

function showSettings(settings) {
  byId('fields').replaceChildren(...Object.entries(FIELDS).map(([name, label]) => {
    const field = element('div');
    const caption = element('label', label);
    caption.htmlFor = 'set-' + name;
    const input = element('input');
    input.id = 'set-' + name;
    input.name = name;
    input.type = 'number';
    input.min = 0;
    input.step = name.endsWith('Rate') ? 0.01 : 1;
    if (name.endsWith('Rate')) input.max = 1;
    input.required = true;
    input.value = settings[name];
    field.append(caption, input);
    return field;
  }));
}

async function save(event) {
  event.preventDefault();
  const changes = {};
  new FormData(event.target).forEach((value, name) => { changes[name] = Number(value); });
  try {
    showSettings(await api('settings', {
      method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(changes)
    }));
    byId('saved').textContent = 'Saved.';
  } catch (wrong) {
    byId('saved').textContent = wrong.message;
  }
}

function showLetter(mail) {
  chosen = mail.id;
  byId('letter-none').hidden = true;
  byId('letter-head').hidden = false;
  byId('letter-head').replaceChildren(...[
    ['From', mail.sender], ['To', mail.recipient], ['Subject', mail.subject], ['Message-ID', mail.messageId]
  ].flatMap(([name, value]) => [element('dt', name), element('dd', value)]));
  byId('letter-body').hidden = false;
  byId('letter-body').src = 'api/mail/' + mail.id + '/html';
  document.querySelectorAll('#mails button').forEach(button =>
    button.toggleAttribute('aria-current', button.dataset.id === String(mail.id)));
}

function showMails(mails) {
  byId('mails').replaceChildren(...mails.map(mail => {
    const item = element('li');
    const button = element('button', mail.subject);
    button.type = 'button';
    button.dataset.id = mail.id;
    button.toggleAttribute('aria-current', mail.id === chosen);
    button.append(element('span', mail.recipient + ' · ' + time(mail.receivedAt)));
    button.addEventListener('click', () => showLetter(mail));
    item.append(button);
    return item;
  }));
  if (mails.length === 0) byId('mails').append(element('li', 'No letter yet.', 'empty'));
}

async function look() {
  if (document.hidden) return;
  const [summary, orders, calls, shipments, mails] = await Promise.all([
    api('summary'), api('erp/orders?limit=50'), api('erp/calls?limit=50'), api('carrier/shipments?limit=50'),
    api('mail?limit=50')
  ]);
  byId('summary').replaceChildren(...Object.entries(COUNTS).map(([name, label]) => {
    const group = element('div');
    group.append(element('dt', label), element('dd', summary[name]));
    return group;
  }));
  fill('erp-orders', orders, row =>
    [row.orderNumber, row.erpReference, mark(row.decision), row.calls, time(row.bookedAt)], 'No order yet.');
  fill('erp-calls', calls, row =>
    [time(row.receivedAt), row.orderNumber, mark(row.outcome), mark(row.reply), row.messageId], 'No message yet.');
  fill('shipments', shipments, row =>
    [row.shipmentNumber, row.carrier, row.trackingNumber, time(row.shipsAt), time(row.deliversAt), row.calls],
    'No shipment yet.');
  showMails(mails);
}

byId('settings').addEventListener('submit', save);
byId('reset').addEventListener('click', async () => {
  showSettings(await api('settings', { method: 'DELETE' }));
  byId('saved').textContent = 'No faults.';
});
api('settings').then(showSettings);
look();
setInterval(() => look().catch(() => {}), 2000);
