'use strict';
(() => {
  const round = JSON.parse(document.getElementById('ronde').textContent);
  const words = round.woorden;
  const form = document.getElementById('formulier');
  const statements = [...document.querySelectorAll('fieldset.statement')];
  const message = document.getElementById('melding');
  const progress = document.getElementById('voortgang');
  const draft = document.getElementById('concept');
  const key = 'netwerktoets ' + round.ronde + ' ' + round.versie;
  let number = newNumber();
  let saves = 0;
  let isSaved = true;

  function newNumber() {
    return [...crypto.getRandomValues(new Uint8Array(8))].map(byte => byte.toString(16).padStart(2, '0')).join('');
  }

  function filled(template, values) {
    return template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  function chosen(part, name) {
    const input = part.querySelector('input[name="' + name + '"]:checked');
    return input ? input.value : '';
  }

  function radioName(statement) { return statement.querySelector('input[type=radio]').name; }

  function answerOf(statement) {
    const text = field => statement.querySelector('[data-veld=' + field + ']').value.trim();
    return {
      stelling: statement.dataset.stelling, kenmerk: statement.dataset.kenmerk,
      herkenning: chosen(statement, radioName(statement)), opmerking: text('opmerking'), aanvulling: text('aanvulling'),
    };
  }

  function answers() {
    return {
      soort: 'antwoorden', ronde: round.ronde, versie: round.versie, formulier: number, opgeslagen: saves,
      rol: chosen(document.getElementById('rol'), 'rol'), antwoorden: statements.map(answerOf),
      algemeen: document.getElementById('algemeen').value.trim(),
    };
  }

  function showProgress() {
    const done = statements.filter(statement => chosen(statement, radioName(statement))).length;
    const role = chosen(document.getElementById('rol'), 'rol') ? '' : ' ' + words.geenRol;
    progress.textContent = filled(words.voortgang, {aantal: done, alle: statements.length}) + role;
  }

  function keepDraft() {
    if (!draft.checked) return;
    try { localStorage.setItem(key, JSON.stringify(answers())); } catch (error) {
      draft.checked = false;
      message.textContent = words.conceptKanNiet;
    }
  }

  function changed() {
    isSaved = false;
    showProgress();
    keepDraft();
  }

  function select(part, name, value) {
    for (const input of part.querySelectorAll('input[name="' + name + '"]')) input.checked = input.value === value;
  }

  function text(value) { return typeof value === 'string' ? value : ''; }

  // Puts saved answers back; gives how many are about a statement that is no longer the same.
  function fill(saved) {
    select(document.getElementById('rol'), 'rol', text(saved.rol));
    document.getElementById('algemeen').value = text(saved.algemeen);
    let other = 0;
    const found = new Map();
    for (const answer of Array.isArray(saved.antwoorden) ? saved.antwoorden : []) {
      if (!answer || typeof answer !== 'object') continue;
      const statement = statements.find(one => one.dataset.stelling === answer.stelling);
      if (statement && statement.dataset.kenmerk === answer.kenmerk) found.set(statement, answer);
      else if (answer.herkenning || answer.opmerking || answer.aanvulling) other += 1;
    }
    for (const statement of statements) {
      const answer = found.get(statement) || {};
      select(statement, radioName(statement), text(answer.herkenning));
      for (const field of ['opmerking', 'aanvulling'])
        statement.querySelector('[data-veld=' + field + ']').value = text(answer[field]);
    }
    // The same number only where nothing is left behind, so that the file that was saved before is not set aside.
    number = typeof saved.formulier === 'string' && saved.formulier && !other ? saved.formulier : newNumber();
    saves = other ? 0 : Math.max(0, Math.trunc(Number(saved.opgeslagen)) || 0);
    showProgress();
    return other;
  }

  function load(content) {
    let saved = null;
    try { saved = JSON.parse(content); } catch (error) { saved = null; }
    if (!saved || saved.soort !== 'antwoorden' || saved.ronde !== round.ronde) {
      message.textContent = words.geenBestand;
      return;
    }
    const other = fill(saved);
    isSaved = true;
    message.textContent = other ? filled(words.anders, {aantal: other}) : words.geopend;
    keepDraft();
  }

  function save() {
    saves += 1;
    const name = 'antwoorden-' + round.ronde + '-' + number.slice(0, 8) + '-' + saves + '.json';
    const blob = new Blob([JSON.stringify(answers(), null, 2) + '\n'], {type: 'application/json'});
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    isSaved = true;
    keepDraft();
    message.textContent = filled(words.bewaard, {bestand: name});
  }

  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', event => {
    if (event.target !== draft && event.target.type !== 'file') changed();
  });
  for (const statement of statements) {
    statement.querySelector('.clear').addEventListener('click', () => {
      select(statement, radioName(statement), '');
      changed();
    });
  }
  document.getElementById('bewaren').addEventListener('click', save);
  document.getElementById('openen').addEventListener('change', event => {
    const file = event.target.files[0];
    if (file) file.text().then(load, () => { message.textContent = words.geenBestand; });
    event.target.value = '';
  });
  draft.addEventListener('change', () => {
    if (draft.checked) return keepDraft();
    try { localStorage.removeItem(key); } catch (error) { /* there was none to take away */ }
  });
  window.addEventListener('beforeunload', event => {
    if (!isSaved && !draft.checked) event.preventDefault();
  });
  try {
    const kept = localStorage.getItem(key);
    if (kept) {
      draft.checked = true;
      fill(JSON.parse(kept));
      message.textContent = words.conceptTerug;
    }
  } catch (error) { /* a browser that keeps nothing has nothing to give back */ }
  showProgress();
})();
