// @ts-nocheck
// machines/delegated-matter.ts
import { setup } from "xstate";

// rules/values.ts
function inForce({ terms }, key) {
  const value = terms.values[key];
  if (value === void 0) throw new Error(`no value ${key} in force`);
  return value;
}

// rules/agenda-item.ts
function competentBody({ terms }, item2) {
  const key = competenceKey(item2);
  return key ? terms.values[key] : null;
}
function competenceKey({
  itemType,
  councilSession
}) {
  if (itemType === "councilSession") {
    if (councilSession === "adHoc") return "agendaItem.competence.councilSessionAdHoc";
    if (councilSession === "speciallyImportant") return "agendaItem.competence.councilSessionSpeciallyImportant";
    return "agendaItem.competence.councilSessionRegular";
  }
  const own = {
    organisation: "agendaItem.competence.organisation",
    workingRegulation: "agendaItem.competence.workingRegulation",
    reward: "agendaItem.competence.reward",
    payStep: "agendaItem.competence.payStep",
    cellCongress: "agendaItem.competence.cellCongress"
  };
  return own[itemType] ?? null;
}

// rules/instants.ts
var hourMs = 36e5;
var dayMs = 24 * hourMs;
var offsetMs = 7 * hourMs;
function instantOf(ms) {
  return `${new Date(ms + offsetMs).toISOString().slice(0, 19)}+07:00`;
}
function msOf(instant) {
  return Date.parse(instant);
}
function dayOf(moment) {
  return instantOf(typeof moment === "number" ? moment : msOf(moment)).slice(0, 10);
}
function at(day, clock) {
  return `${day}T${clock}:00+07:00`;
}
function addDays(day, n) {
  return new Date(utc(day) + n * dayMs).toISOString().slice(0, 10);
}
function weekday(day) {
  return new Date(utc(day)).getUTCDay() || 7;
}
function utc(day) {
  return Date.parse(`${day}T00:00:00Z`);
}

// rules/calendar.ts
var restDaysMax = 400;
function isWorkingDay(day, calendar) {
  return calendar.makeUp.includes(day) || weekday(day) < 6 && !calendar.off.includes(day);
}
function addWorkingDays(day, n, calendar) {
  const next = n < 0 ? previousWorkingDay : nextWorkingDay;
  let reached = day;
  for (let left = Math.abs(n); left > 0; left--) reached = next(reached, calendar);
  return reached;
}
function nextWorkingDay(day, calendar) {
  return stepToWork(day, 1, calendar);
}
function previousWorkingDay(day, calendar) {
  return stepToWork(day, -1, calendar);
}
function addWorkingHours(instant, n, hours, calendar) {
  const back = n < 0;
  let left = Math.abs(n) * 36e5;
  if (left === 0) return instant;
  const from = msOf(instant);
  for (let day = dayOf(instant); ; day = stepToWork(day, back ? -1 : 1, calendar)) {
    if (!isWorkingDay(day, calendar)) continue;
    const sessions = back ? hours.opens.toReversed() : hours.opens;
    for (const [opens, closes] of sessions) {
      const start = back ? msOf(at(day, opens)) : Math.max(from, msOf(at(day, opens)));
      const end2 = back ? Math.min(from, msOf(at(day, closes))) : msOf(at(day, closes));
      const length = Math.max(0, end2 - start);
      if (length >= left) return instantOf(back ? end2 - left : start + left);
      left -= length;
    }
  }
}
function nextWorkingMoment(instant, hours, calendar) {
  const from = msOf(instant);
  for (let day = dayOf(instant); ; day = nextWorkingDay(day, calendar)) {
    if (!isWorkingDay(day, calendar)) continue;
    for (const [opens, closes] of hours.opens) {
      if (from <= msOf(at(day, closes))) return instantOf(Math.max(from, msOf(at(day, opens))));
    }
  }
}
function stepToWork(day, step, calendar) {
  let reached = day;
  for (let steps = 0; steps < restDaysMax; steps++) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, calendar)) return reached;
  }
  throw new RangeError(`no working day within ${restDaysMax} days of ${day}`);
}

// rules/delegated-matter.ts
function letterOf(termed, given2) {
  return given2 ? letterIn(inForce(termed, "delegatedMatter.letters"), given2) : void 0;
}
function letterIn(letters, given2) {
  return Object.entries(letters).find(([name, { alias }]) => name === given2 || alias === given2);
}
function isHandedOver(matter) {
  return matter.source === "delegation" && Boolean(letterOf(matter, matter.letter)?.[1].handsOver);
}
function basisOf(matter) {
  const [, letter] = letterOf(matter, matter.letter) ?? [];
  return matter.source === "delegation" && letter ? `${letter.article} (${letter.name})` : matter.reference;
}
function escalationOf({ escalations }) {
  return escalations.findLast(({ closedAs }) => closedAs === null);
}
function asksDirection(matter) {
  return ["complex", "necessary", "amount"].includes(escalationOf(matter)?.ground ?? "");
}
function answersNow({ answers, round }) {
  return new Map(
    answers.filter((each) => each.round === round && !each.struck).map((answer2) => [answer2.person, answer2])
  );
}
function isUnanimous(matter) {
  const now = answersNow(matter);
  return isFullBoard(matter) && matter.board.every((person) => now.get(person)?.agrees);
}
function isDisputed(matter) {
  const now = answersNow(matter);
  return isFullBoard(matter) && matter.board.every((person) => now.has(person)) && !isUnanimous(matter);
}
function mayRework(matter) {
  return matter.reworks < inForce(matter, "delegatedMatter.dispute").reworks;
}
function wordOfBody({ conclusion, decision, escalations }) {
  if (conclusion) return conclusion;
  return decision?.by === "standingCommittee" ? escalations.findLast(({ outcome }) => outcome)?.outcome ?? null : null;
}
function isToExecute(matter) {
  return isExecuted(matter) && matter.conclusion === null;
}
function isExecuted(matter) {
  return isHandedOver(matter) && ["agreed", "carried", "noted"].includes(matter.decision?.outcome ?? "");
}
function isFullBoard(matter) {
  return matter.board.length >= inForce(matter, "delegatedMatter.boardMin").membersMin;
}

// rules/delegated-matter-acceptance.ts
var sourceExists = {
  id: "sourceExists",
  cites: "delegatedMatter.sources",
  ground: "body",
  weight: "blocks",
  met: (matter, { source }) => inForce(matter, "delegatedMatter.sources").includes(source)
};
var letterExists = {
  id: "letterExists",
  cites: "delegatedMatter.letters",
  ground: "body",
  weight: "blocks",
  met: (matter, event) => event.source === "delegation" ? given(matter, event) !== void 0 : !event.letter,
  params: (matter) => ({ letters: Object.keys(inForce(matter, "delegatedMatter.letters")) })
};
var namesSource = {
  id: "namesSource",
  cites: "delegatedMatter.sources",
  ground: "body",
  weight: "blocks",
  met: (_, { source, reference }) => source === "delegation" || Boolean(reference)
};
var withinManagement = {
  id: "withinManagement",
  cites: "delegatedMatter.managedPosts",
  ground: "body",
  weight: "blocks",
  met: (matter, event) => !given(matter, event)?.managedPosts || (event.managedBy ?? matter.managedBy) === inForce(matter, "delegatedMatter.managedPosts")
};
var sessionIsBoards = {
  id: "sessionIsBoards",
  cites: (_, { councilSession }) => sessionKey[councilSession ?? "adHoc"],
  ground: "body",
  weight: "blocks",
  met: (matter, event) => {
    const { councilSession } = event;
    if (!councilSession) return !given(matter, event)?.councilSession;
    const body = competentBody(matter, { itemType: "councilSession", councilSession });
    return body === null || body === "permanentBoard";
  }
};
var sessionKey = {
  regular: "agendaItem.competence.councilSessionRegular",
  adHoc: "agendaItem.competence.councilSessionAdHoc",
  speciallyImportant: "agendaItem.competence.councilSessionSpeciallyImportant"
};
var isBeforehand = {
  id: "isBeforehand",
  cites: "delegatedMatter.letters",
  ground: "body",
  weight: "blocks",
  met: (matter, event) => !given(matter, event)?.beforehand || event.pending === true
};
var statesAmount = {
  id: "statesAmount",
  cites: "delegatedMatter.letters",
  ground: "body",
  weight: "blocks",
  met: (matter, event) => !given(matter, event)?.amountMax || event.amount !== void 0,
  params: (matter, event) => ({ amountMax: given(matter, event)?.amountMax ?? "" })
};
var decidesAhead = {
  id: "decidesAhead",
  cites: "common.reschedule",
  ground: "body",
  weight: "blocks",
  met: (matter, { decideBy, at: now }) => msOf(closingOf(matter, decideBy)) > msOf(now)
};
var decidesOnWorkingDay = {
  id: "decidesOnWorkingDay",
  cites: "unit.hours",
  ground: "body",
  weight: "warns",
  met: ({ terms }, { decideBy }) => isWorkingDay(decideBy, terms.calendar),
  params: (_, { decideBy }) => ({ day: decideBy })
};
var preparerExists = {
  id: "preparerExists",
  cites: "common.owner",
  ground: "body",
  weight: "blocks",
  met: (_, { preparer, facts }) => (!preparer?.person || facts.people?.[preparer.person] !== void 0) && (!preparer?.organisation || Boolean(facts.organisations?.includes(preparer.organisation)))
};
function isOverAmount(matter, event) {
  const amountMax = given(matter, event)?.amountMax;
  return Boolean(amountMax && (event.amount ?? 0) > amountMax);
}
function closingOf(matter, day) {
  return at(day, inForce(matter, "unit.hours").closing);
}
function given(matter, { source, letter }) {
  return source === "delegation" ? letterOf(matter, letter ?? matter.letter)?.[1] : void 0;
}

// rules/secrecy.ts
function isSecret(context, event) {
  return (context.secrecy ?? event.secrecy ?? "none") !== "none";
}
function holdsNoText(fields, secret = isSecret) {
  return {
    id: "holdsNoText",
    cites: "common.secrecy",
    ground: "body",
    weight: "blocks",
    met: (context, event) => !secret(context, event) || fields.every((field) => event[field] === void 0) && reasonsOf(event).every((reason) => isLine(reason))
  };
}
function saysOrRegisters(field, secret = isSecret) {
  return {
    id: "saysOrRegisters",
    cites: "common.secrecy",
    ground: "body",
    weight: "blocks",
    met: (context, event) => Boolean(secret(context, event) ? event.registerEntries?.length : event[field])
  };
}
var beginsWithoutSecrets = {
  id: "keepsSecrets",
  cites: "common.secrecy",
  ground: "body",
  weight: "blocks",
  met: (_, event) => !isSecret({}, event) || !event.files
};
function nameOf({ id, title, secrecy }) {
  return secrecy === "none" ? title : id;
}
function reasonsOf({ reason, reasons, unscheduled, ground }) {
  return [reason, ...reasons ?? [], unscheduled?.important, unscheduled?.urgent, ground?.why].filter(Boolean);
}
var lineMax = 500;
function isLine(text) {
  return text.length <= lineMax && !text.includes("\n");
}

// machines/ask.ts
var asks = {
  start: nothing,
  tell: nothing,
  letter: nothing,
  agenda: nothing,
  takeNumber: nothing,
  register: nothing,
  report: nothing
};
function nothing(_, _params) {
}
function ask(type, params) {
  return { type, params: ({ context, event }) => params(context, event) };
}

// machines/delegated-matter-asks.ts
function item(matter) {
  const dossier = matter.pending?.dossier;
  return dossier ? [itemFor(matter, dossier, escalationOf(matter)?.ground !== "overdue")] : [];
}
function handedOverItem(matter) {
  return matter.handedOver ? [itemFor(matter, matter.handedOver.item, false)] : [];
}
function poll(matter) {
  const { ground } = escalationOf(matter);
  const escalation = ground === "complex" || ground === "disputed" ? ground : "necessary";
  const question = matter.secrecy === "none" ? { question: matter.title } : {};
  const input = { ...carriedOver(matter), ...question, escalation };
  return { procedure: "writtenPoll", dossier: matter.pending.dossier, input };
}
function document(matter) {
  const { dossier } = matter.document;
  const word = wordOfBody(matter);
  const paper = word?.documentType ? bodyDocument(matter, word, dossier) : boardDocument(matter, dossier);
  return [{ ...paper, input: { ...paper.input, answersTo: matter.id } }];
}
function bodyDocument(matter, word, dossier) {
  const { heldOn, approvals, sitting, documentType } = word;
  const result = { heldOn, approvals, sitting };
  const basis = word.procedure === "writtenPoll" ? { kind: "poll", poll: word.from, ...result } : { kind: "item", item: word.from, meeting: null, ...result };
  const input = { ...paperOf(matter), documentType, organ: "standingCommittee", basis };
  return { procedure: "promulgation", dossier, input };
}
function boardDocument(matter, dossier) {
  const [, letter] = letterOf(matter, matter.letter) ?? [];
  const usual = letter?.documentType ?? inForce(matter, "delegatedMatter.documentType");
  const isOwn = matter.decision?.by === "permanentBoard";
  const documentType = matter.documentType ?? (isOwn ? usual : inForce(matter, "delegatedMatter.documentType"));
  const basis = isOwn ? { basis: restingOn(matter) } : {};
  const input = { ...paperOf(matter), documentType, organ: "permanentBoard", delegated: true, ...basis };
  return { procedure: "promulgation", dossier, input };
}
function paperOf({ title, secrecy, urgency, preparer }) {
  return { title, secrecy, urgency, drafter: preparer };
}
function recall({ pending, recall: recall3 }) {
  if (!pending) return [];
  return [{ dossier: pending.dossier, event: { type: "recall", reason: recall3?.reason || recall3?.purpose || "" } }];
}
function report(matter) {
  const { title, secrecy, decision } = matter;
  const { to } = inForce(matter, "delegatedMatter.report");
  const owed = { do: "owe", to, outcome: "decided", decidedAt: decision.at, awaited: true };
  return secrecy === "none" ? { ...owed, title } : owed;
}
function overdueLetter(matter) {
  return {
    kind: "matterOverdue",
    to: ["capacity:secretary", "capacity:permanentDeputySecretary"],
    cites: "delegatedMatter.overdue",
    params: { id: matter.id, title: nameOf(matter), startsAt: closingOf(matter, matter.decideBy) }
  };
}
function settled(ended) {
  return (matter, event) => {
    const { answersTo, id, decision, document: document4 } = matter;
    if (!answersTo) return [];
    const { heldOn, reference, approvals, sitting } = wordOfBody(matter) ?? decision ?? {};
    const said = { heldOn, reference, approvals, sitting, number: document4?.number, reason: matter.ended?.reason };
    const given2 = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== void 0 && value !== null));
    const outcome = ended ?? outcomeOf(matter);
    const told = { type: "settled", procedure: "delegatedMatter", dossier: id, outcome, ...given2 };
    return [{ dossier: answersTo, event: told, ...event.type === "recall" ? { courtesy: true } : {} }];
  };
}
function outcomeOf(matter) {
  if (matter.conclusion || matter.decision?.outcome === "referredUp") return "handedOver";
  return matter.decision?.outcome === "notCarried" ? "refused" : "decided";
}
function itemFor(matter, dossier, important) {
  const basis = basisOf(matter);
  const referral = { from: matter.id, kind: "delegatedMatter", ...basis ? { reference: basis } : {} };
  const input = { ...carriedOver(matter), important, referral, toNearest: true };
  return { procedure: "agendaItem", dossier, input };
}
function carriedOver(matter) {
  const { id, title, secrecy, urgency, files, registerEntries, preparer, councilSession } = matter;
  const [, letter] = letterOf(matter, matter.letter) ?? [];
  return {
    body: "standingCommittee",
    title,
    secrecy,
    urgency,
    itemType: letter?.itemType ?? "ordinary",
    ...councilSession ? { councilSession } : {},
    ...files.length > 0 ? { files } : {},
    ...registerEntries.length > 0 ? { registerEntries } : {},
    preparer,
    answersTo: id
  };
}
function restingOn(matter) {
  const { heldOn, reference, approvals, sitting } = matter.decision;
  const effect = matter.source === "delegation" ? inForce(matter, "delegatedMatter.effect") : null;
  return {
    kind: "delegatedMatter",
    matter: matter.id,
    body: effect ?? "permanentBoard",
    heldOn,
    reference,
    approvals,
    sitting
  };
}

// rules/deadlines.ts
function forward(anchor, lead, calendar, hours) {
  return reckon(anchor, lead, 1, calendar, hours);
}
function reckon(anchor, lead, sign, calendar, hours) {
  const anchorDay = dayOf(anchor);
  const direction = sign < 0 ? "before" : "after";
  if ("hours" in lead) {
    const dueAt = byHours(anchor, lead, sign, calendar, hours);
    const why2 = {
      lead,
      direction,
      anchor: instantOf(msOf(anchor)),
      ...between(dayOf(dueAt), anchorDay, calendar)
    };
    return { dueAt, why: lead.unit === "hours" ? { ...why2, skipped: [], madeUp: [] } : why2 };
  }
  if (lead.unit === "workingDays") {
    const day2 = addWorkingDays(anchorDay, sign * lead.days, calendar);
    return {
      dueAt: endOf(day2, anchor, sign, hours),
      why: { lead, direction, anchor: anchorDay, ...between(day2, anchorDay, calendar) }
    };
  }
  const plain = addDays(anchorDay, sign * lead.days);
  const day = moved(plain, lead.onNonWorkingDay, calendar);
  const why = { lead, direction, anchor: anchorDay, skipped: [], madeUp: [] };
  return { dueAt: endOf(day, anchor, sign, hours), why: day === plain ? why : { ...why, movedFrom: plain } };
}
function endOf(day, anchor, sign, hours) {
  const end2 = at(day, hours.closing);
  return sign < 0 && msOf(end2) > msOf(anchor) ? instantOf(msOf(anchor)) : end2;
}
function byHours(anchor, lead, sign, calendar, hours) {
  if (lead.unit === "workingHours") return addWorkingHours(instantOf(msOf(anchor)), sign * lead.hours, hours, calendar);
  const due = instantOf(msOf(anchor) + sign * lead.hours * 36e5);
  return sign < 0 ? due : nextWorkingMoment(due, hours, calendar);
}
function moved(day, move, calendar) {
  if (!move || isWorkingDay(day, calendar)) return day;
  return move === "earlier" ? previousWorkingDay(day, calendar) : nextWorkingDay(day, calendar);
}
function between(due, anchor, calendar) {
  const [from, to] = due < anchor ? [due, anchor] : [anchor, due];
  const skipped = [];
  const madeUp = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (day === anchor) continue;
    const run = skipped.at(-1);
    if (isWorkingDay(day, calendar)) {
      if (calendar.makeUp.includes(day)) madeUp.push(day);
    } else if (run && addDays(run.to, 1) === day) run.to = day;
    else skipped.push({ from: day, to: day });
  }
  return { skipped, madeUp };
}

// machines/procedure.ts
import { assign } from "xstate";
function change(to) {
  return assign(({ context, event }) => to(context, event));
}

// machines/stage-limits.ts
function limitAfter(terms, lead, from) {
  return forward(from, lead, terms.calendar, inForce({ terms }, "unit.hours")).dueAt;
}

// machines/delegated-matter-dues.ts
var names = ["acceptance", "decision", "direction", "document", "execution", "conclusion", "report"];
var noDues = {
  dueFrom: {},
  acceptanceDueAt: null,
  decisionDueAt: null,
  directionDueAt: null,
  documentDueAt: null,
  executionDueAt: null,
  conclusionDueAt: null,
  reportDueAt: null
};
function dueAfter(matter, name, from) {
  const dueAt = reckoned(matter.terms, name, from);
  const field = `${name}DueAt`;
  return dueAt ? { [field]: dueAt, dueFrom: { ...matter.dueFrom, [name]: instantOf(msOf(from)) } } : { [field]: null };
}
function starts(name) {
  return (matter, event) => dueAfter(matter, name, event.at);
}
function stops(name) {
  return () => ({ [`${name}DueAt`]: null });
}
function calendarChanged(matter, { terms }) {
  const running = names.filter((name) => matter[`${name}DueAt`] !== null && matter.dueFrom[name]);
  const moved2 = running.map((name) => [`${name}DueAt`, reckoned(terms, name, matter.dueFrom[name])]);
  return { terms, ...Object.fromEntries(moved2) };
}
function duesOfMatter(matter) {
  return names.flatMap((name) => {
    const dueAt = matter[`${name}DueAt`];
    if (!dueAt) return [];
    const from = matter.dueFrom[name];
    return from ? [{ name, dueAt, cites: "delegatedMatter.within", from }] : [{ name, dueAt, cites: "delegatedMatter.overdue", from: null }];
  });
}
function reckoned(terms, name, from) {
  const within = inForce({ terms }, "delegatedMatter.within");
  const lead = name === "decision" ? within.afterDirection : within[name];
  return lead && limitAfter(terms, lead, from);
}

// machines/event.ts
function actor(event) {
  return event.facts.onBehalf && isEnteredFor(event) ? event.facts.onBehalf : event.by;
}
function dayOfEvent(event) {
  return event.happenedOn ?? dayOf(event.at);
}
function momentOf(event) {
  return event.happenedOn ? `${event.happenedOn}T00:00:00+07:00` : event.at;
}
function tokensOf(by2) {
  return [
    `person:${by2.person}`,
    ...by2.capacities.map((capacity2) => `capacity:${capacity2}`),
    ...by2.organisations.map((organisation) => `organisation:${organisation}`)
  ];
}
function isEnteredFor({ by: by2, facts, happenedOn, reference }) {
  return Boolean(facts.onBehalf && by2.capacities.includes("office") && happenedOn && reference);
}

// machines/delegated-matter-escalation.ts
function escalate(ground) {
  return (matter, event) => escalated(matter, { ground, reason: null, by: null, at: event.at });
}
function raise(matter, event) {
  return escalated(matter, { ground: event.as, ...sayer(event) });
}
function handUp(matter, event) {
  return escalated(matter, { ground: "boardTooSmall", ...sayer(event) });
}
function regard(matter, ground) {
  return { escalations: matter.escalations.map((each) => each.closedAs === null ? { ...each, ground } : each) };
}
function putItem(matter) {
  const item2 = matter.begun.item + 1;
  return { begun: { ...matter.begun, item: item2 }, pending: { kind: "item", dossier: `${matter.id}.btv${item2}` } };
}
function putPoll(matter) {
  const poll2 = matter.begun.poll + 1;
  return {
    begun: { ...matter.begun, poll: poll2 },
    pending: { kind: "poll", dossier: `${matter.id}.phieu${poll2}` },
    recall: null
  };
}
function recall2(purpose) {
  return (_, event) => ({
    recall: { purpose, reason: event.reason ?? "", by: event.by?.person ?? null }
  });
}
function tooLate({ escalations }) {
  return {
    recall: null,
    escalations: escalations.map((each) => each.closedAs === null ? { ...each, taken: true } : each)
  };
}
function forget() {
  return { pending: null };
}
function lower(matter, event) {
  return { ...closing(matter, "lowered"), recall: null, ...again(matter, event.at) };
}
function again(matter, at2) {
  const later = dueAfter(matter, "decision", at2);
  const own = closingOf(matter, matter.decideBy);
  const asAgreed = msOf(own) >= msOf(later.decisionDueAt ?? own);
  return { round: matter.round + 1, ...asAgreed ? { decisionDueAt: own } : later };
}
function closing(matter, closedAs) {
  const escalations = matter.escalations.map((each) => each.closedAs === null ? { ...each, closedAs } : each);
  return { escalations, pending: null };
}
function escalated(matter, said) {
  const escalation = { ...said, taken: false, closedAs: null, outcome: null };
  return {
    escalations: [...matter.escalations, escalation],
    decisionDueAt: null,
    ...putItem(matter),
    ...dueAfter(matter, "direction", said.at)
  };
}
function sayer(event) {
  return { reason: event.reason ?? null, by: actor(event).person, at: event.at };
}

// machines/requirement.ts
function meets(...requirements) {
  return when(() => true, ...requirements);
}
function when(applies, ...requirements) {
  const asked = requirements.length > 0 ? [...fromPaper, ...requirements] : requirements;
  const guard = ({ context, event }) => applies(context, event) && asked.every((requirement) => isSatisfied(requirement, context, event));
  return Object.assign(guard, { requirements: asked, applies });
}
function isSatisfied(requirement, context, event) {
  if (requirement.weight === "warns" || requirement.met(context, event)) return true;
  return requirement.weight === "needsReason" && Boolean(event.reason);
}
function capacity(name) {
  return () => [`capacity:${name}`];
}
function sentBy(roles, ...names2) {
  return {
    id: `sentBy`,
    cites: "common.owner",
    ground: "caller",
    weight: "blocks",
    met: (context, event) => {
      const mine = tokensOf(actor(event));
      return names2.some((name) => (roles[name]?.(context) ?? []).some((token) => mine.includes(token)));
    },
    params: () => ({ roles: names2 })
  };
}
var entersForAnother = {
  id: "entersForAnother",
  quiet: true,
  cites: "common.happenedOn",
  ground: "caller",
  weight: "blocks",
  met: (_, event) => !event.onBehalfOf || isEnteredFor(event)
};
var entersAfterwards = {
  id: "entersAfterwards",
  quiet: true,
  cites: "common.happenedOn",
  ground: "caller",
  weight: "blocks",
  met: (_, { by: by2, at: at2, happenedOn }) => !happenedOn || happenedOn >= dayOf(at2) || by2.capacities.includes("office")
};
var fromPaper = [entersForAnother, entersAfterwards];
var happenedAlready = {
  id: "happenedAlready",
  quiet: true,
  cites: "common.happenedOn",
  ground: "body",
  weight: "blocks",
  met: (_, event) => !event.happenedOn || event.happenedOn <= dayOf(event.at)
};
var hasReason = {
  id: "hasReason",
  cites: "common.reason",
  ground: "body",
  weight: "blocks",
  met: (_, event) => Boolean(event.reason)
};
function hasReference(cites) {
  return { id: "hasReference", cites, ground: "body", weight: "blocks", met: (_, event) => Boolean(event.reference) };
}
var filesExist = {
  id: "filesExist",
  cites: "common.files",
  ground: "body",
  weight: "blocks",
  met: (_, event) => (event.files ?? []).every((file) => event.facts.files?.some(({ id }) => id === file))
};
var keepsSecrets = {
  id: "keepsSecrets",
  cites: "common.secrecy",
  ground: "body",
  weight: "blocks",
  // A beginning has no dossier yet: there the body says how secret it is to be.
  met: (context, event) => (context.secrecy ?? event.secrecy ?? "none") === "none" || !event.files
};
var isOtherCalendar = when(
  ({ terms }, event) => event.terms.hash !== terms.hash
);

// machines/delegated-matter-body.ts
var answersOfBody = [
  {
    guard: heard("answered", asksDirectionStill),
    target: "deciding",
    actions: [change(direct), ask("start", directionDocument)]
  },
  { guard: heard("answered"), target: "decided", actions: change(decideByBody) },
  { guard: heard("referred"), actions: change(follow) },
  { guard: heard("withdrawn"), actions: change(forget) }
];
var conclusionsOfBody = (states) => [
  { guard: ofHandOver("answered", needsDocument), target: states.written, actions: change(conclude) },
  { guard: ofHandOver("answered"), target: states.concluded, actions: change(conclude) },
  { guard: ofHandOver("withdrawn"), target: states.again }
];
var isOverheard = when(
  ({ pending, document: document4, handedOver }, { from }) => ![pending?.dossier, document4?.dossier, handedOver?.item].includes(from)
);
function heard(kind, also = () => true) {
  return when(
    (matter, event) => matter.pending?.dossier === event.from && kindOf(event) === kind && also(matter, event)
  );
}
function ofHandOver(kind, also = () => true) {
  return when(
    (matter, event) => matter.handedOver?.item === event.from && kindOf(event) === kind && also(event)
  );
}
function needsDocument({ documentType }) {
  return documentType !== void 0;
}
function kindOf({ outcome }) {
  if (outcome === "referred") return "referred";
  return outcome === "withdrawn" || outcome === "refused" ? "withdrawn" : "answered";
}
function asksDirectionStill(matter, { outcome }) {
  return asksDirection(matter) && outcome !== "referredUp";
}
function direct(matter, event) {
  return { ...answered(matter, event), ...again(matter, event.at) };
}
function decideByBody(matter, event) {
  const { outcome, heldOn, reference } = outcomeOf2(event);
  const decision = {
    by: "standingCommittee",
    outcome,
    heldOn,
    at: event.at,
    reference,
    approvals: event.approvals ?? null,
    sitting: event.sitting ?? null
  };
  return { ...answered(matter, event), decision, decisionDueAt: null };
}
function conclude(_, event) {
  return { conclusion: outcomeOf2(event) };
}
function follow({ pending }) {
  return { pending: { kind: "item", dossier: `${pending.dossier}.hn` } };
}
function answered(matter, event) {
  const outcome = outcomeOf2(event);
  const escalations = matter.escalations.map((each) => each.closedAs === null ? { ...each, outcome } : each);
  return { ...closing({ ...matter, escalations }, "answered"), recall: null };
}
function directionDocument(matter) {
  const word = matter.escalations.findLast(({ outcome }) => outcome)?.outcome;
  return word?.documentType ? [bodyDocument(matter, word, `${word.from}.vb`)] : [];
}
function outcomeOf2(event) {
  const { heldOn, reference, reason, documentType, approvals, sitting } = event;
  return {
    outcome: event.outcome,
    procedure: event.procedure,
    from: event.from,
    heldOn: heldOn ?? dayOf(event.at),
    reference: reference ?? null,
    reason: reason ?? null,
    documentType: documentType ?? null,
    approvals: approvals ?? null,
    sitting: sitting ?? null
  };
}

// rules/delegated-matter-board.ts
function deciders(termed, facts) {
  const board = facts.sitting?.permanentBoard ?? [];
  return board.length < leastOf(termed) ? [.../* @__PURE__ */ new Set([...board, ...substitutes(facts)])] : board;
}
function substitutes({ sitting, authorisations = [], day }) {
  return authorisations.filter(({ kind, fromOn, toOn }) => kind === "namedSubstitute" && fromOn <= day && (!toOn || day <= toOn)).map(({ holder }) => holder).filter((holder) => sitting?.standingCommittee?.includes(holder));
}
var isDecider = {
  id: "isDecider",
  cites: "delegatedMatter.decision",
  ground: "caller",
  weight: "blocks",
  met: (matter, event) => deciders(matter, event.facts).includes(actor(event).person)
};
var boardIsWhole = {
  id: "boardIsWhole",
  cites: "delegatedMatter.boardMin",
  ground: "facts",
  weight: "blocks",
  met: (matter, { facts }) => !isTooSmall(matter, facts),
  params: (matter, { facts }) => ({
    membersMin: leastOf(matter),
    sitting: deciders(matter, facts).length
  })
};
function isTooSmall(matter, facts) {
  return deciders(matter, facts).length < leastOf(matter);
}
function leastOf(termed) {
  return inForce(termed, "delegatedMatter.boardMin").membersMin;
}
var mayStillDecide = {
  id: "mayStillDecide",
  cites: "delegatedMatter.escalation",
  ground: "dossier",
  weight: "blocks",
  met: (matter) => isOnlyOverdue(matter)
};
function isOnlyOverdue(matter) {
  const open = escalationOf(matter);
  return open?.ground === "overdue" && !open.taken;
}
var considersEscalation = {
  id: "considersEscalation",
  cites: "delegatedMatter.escalation",
  ground: "dossier",
  weight: "warns",
  met: (matter) => !letterOf(matter, matter.letter)?.[1].promptsEscalation || matter.escalations.length > 0
};
var hasPapers = {
  id: "hasPapers",
  cites: ({ secrecy }) => secrecy === "none" ? "common.files" : "common.secrecy",
  ground: "body",
  weight: "blocks",
  met: ({ secrecy }, { files, registerEntries }) => Boolean(secrecy === "none" ? files?.length : registerEntries?.length && !files)
};
var holdsFile = {
  id: "holdsFile",
  cites: "common.files",
  ground: "body",
  weight: "blocks",
  met: ({ files }, { file }) => files.includes(file)
};
var isRaised = {
  id: "isRaised",
  cites: "delegatedMatter.escalation",
  ground: "dossier",
  weight: "blocks",
  met: (matter) => ["complex", "necessary"].includes(escalationOf(matter)?.ground ?? "") && !escalationOf(matter)?.taken
};
var allLower = {
  id: "allLower",
  cites: "delegatedMatter.escalation",
  ground: "body",
  weight: "blocks",
  met: (matter, { members, facts }) => {
    const all = deciders(matter, facts);
    return all.length > 0 && all.every((person) => members.includes(person)) && members.every((each) => all.includes(each));
  },
  params: (matter, { facts }) => ({ sitting: deciders(matter, facts).length })
};
var isNotPending = {
  id: "isNotPending",
  cites: "delegatedMatter.escalation",
  ground: "dossier",
  weight: "blocks",
  met: ({ pending }) => pending === null
};
var isNotPolled = {
  id: "isNotPolled",
  cites: "delegatedMatter.escalation",
  ground: "dossier",
  weight: "blocks",
  met: (matter) => matter.pending?.kind !== "poll" && !escalationOf(matter)?.taken
};
var holdsAnswer = {
  id: "holdsAnswer",
  cites: "common.correction",
  ground: "body",
  weight: "blocks",
  met: ({ answers, round }, { n }) => answers[n - 1] !== void 0 && !answers[n - 1].struck && answers[n - 1].round === round
};
var mayWithdraw = {
  id: "mayWithdraw",
  cites: "common.withdrawal",
  ground: "caller",
  weight: "blocks",
  met: ({ takenUp, opener }, event) => {
    const mine = tokensOf(actor(event));
    return mine.includes("capacity:permanentBoard") || !takenUp && mine.includes(`person:${opener ?? ""}`);
  }
};
var isNotTaken = {
  id: "isNotTaken",
  cites: "delegatedMatter.escalation",
  ground: "dossier",
  weight: "blocks",
  met: (matter) => !isTaken(matter)
};
function isTaken(matter) {
  return Boolean(escalationOf(matter)?.taken);
}

// machines/dossier-beginning.ts
function dossierOf({ id, unit, title, secrecy, urgency, by: by2, facts, terms }) {
  return { id, unit, title, secrecy, urgency, opener: by2 ? (facts?.onBehalf ?? by2).person : null, terms };
}

// machines/delegated-matter-changes.ts
function begin(input) {
  return {
    ...dossierOf(input),
    startedBy: input.startedBy ?? null,
    answersTo: input.answersTo ?? null,
    source: null,
    letter: letterOf(input, input.letter)?.[0] ?? null,
    reference: input.reference ?? null,
    preparer: input.preparer ?? {},
    files: input.files ?? [],
    registerEntries: input.registerEntries ?? [],
    councilSession: null,
    // Whoever begins it under a letter has found TT to be the one that manages the post.
    managedBy: input.letter ? "permanentBoard" : null,
    amount: null,
    documentType: null,
    decideBy: null,
    takenUp: false,
    round: 1,
    reworks: 0,
    answers: [],
    board: [],
    answeredOn: null,
    escalations: [],
    pending: null,
    recall: null,
    begun: { item: 0, poll: 0, document: 0 },
    decision: null,
    document: null,
    handedOver: null,
    conclusion: null,
    reported: null,
    passedOver: [],
    ended: null,
    ...noDues,
    ...dueAfter(input, "acceptance", input.at)
  };
}
function accept(matter, event) {
  const { source, decideBy } = event;
  const letter = source === "delegation" ? letterOf(matter, event.letter ?? matter.letter)?.[0] : void 0;
  return {
    source,
    letter: letter ?? null,
    reference: event.reference ?? matter.reference,
    preparer: event.preparer ?? matter.preparer,
    councilSession: event.councilSession ?? null,
    managedBy: event.managedBy ?? matter.managedBy,
    amount: event.amount ?? null,
    documentType: event.documentType ?? null,
    takenUp: true,
    decideBy,
    decisionDueAt: closingOf(matter, decideBy),
    acceptanceDueAt: null
  };
}
function attach(matter, { files, registerEntries }) {
  return {
    files: [.../* @__PURE__ */ new Set([...matter.files, ...files ?? []])],
    registerEntries: [...matter.registerEntries, ...registerEntries ?? []]
  };
}
function detach({ files }, { file }) {
  return { files: files.filter((each) => each !== file) };
}
function answer(matter, event) {
  const { opinion = null, registerEntries = [] } = event.type === "disagree" ? event : {};
  const said = {
    person: actor(event).person,
    agrees: event.type === "agree",
    opinion,
    registerEntries,
    round: matter.round,
    at: event.at
  };
  return { answers: [...matter.answers, said], board: deciders(matter, event.facts), answeredOn: dayOfEvent(event) };
}
function strike(matter, event) {
  const struck = event.reason ?? "";
  const answers = matter.answers.map((each, i) => i === event.n - 1 ? { ...each, struck } : each);
  return { answers, board: deciders(matter, event.facts) };
}
function rework(matter) {
  return { reworks: matter.reworks + 1, round: matter.round + 1 };
}
function reschedule(matter, { decideBy }) {
  const { decision, ...dueFrom } = matter.dueFrom;
  return { decideBy, decisionDueAt: closingOf(matter, decideBy), dueFrom };
}
function decide(matter, event) {
  const members = matter.board.length;
  const decision = {
    by: "permanentBoard",
    outcome: "agreed",
    heldOn: matter.answeredOn,
    at: momentOf(event),
    reference: basisOf(matter),
    approvals: members,
    sitting: members
  };
  return { ...closing(matter, "decided"), recall: null, decision, decisionDueAt: null };
}
function document2({ id, begun }) {
  const n = begun.document + 1;
  return {
    begun: { ...begun, document: n },
    document: { dossier: n === 1 ? `${id}.vb` : `${id}.vb${n}`, number: null }
  };
}
function retype(matter, event) {
  return { documentType: event.documentType ?? matter.documentType };
}
function handOver(matter, event) {
  const item2 = matter.begun.item + 1;
  return {
    ...attach(matter, event),
    begun: { ...matter.begun, item: item2 },
    handedOver: { item: `${matter.id}.btv${item2}`, at: event.at }
  };
}
function report2(_, { meeting, heldOn }) {
  return { reported: { meeting, heldOn } };
}
function passOver({ passedOver }, { meeting, heldOn }) {
  return { passedOver: [...passedOver, { meeting, heldOn }] };
}
function end(matter, event) {
  const reason = event.reason ?? matter.recall?.reason ?? "";
  const by2 = event.by?.person ?? matter.recall?.by ?? null;
  return { ...closing(matter, "withdrawn"), recall: null, ended: { reason, by: by2, at: event.at }, ...noDues };
}

// machines/delegated-matter-view.ts
var matterRoles = {
  office: capacity("office"),
  permanentBoard: capacity("permanentBoard"),
  permanentDeputySecretary: capacity("permanentDeputySecretary"),
  standingCommittee: capacity("standingCommittee"),
  opener: ({ opener }) => opener ? [`person:${opener}`] : [],
  // What nobody was charged with is the office's.
  preparer: ({ preparer }) => {
    const tokens = preparerTokens(preparer);
    return tokens.length > 0 ? tokens : ["capacity:office"];
  }
};
function readersOfMatter(matter) {
  const { office, permanentBoard, standingCommittee, opener, preparer } = matterRoles;
  return [office, permanentBoard, standingCommittee, opener, preparer].flatMap((tokens) => tokens(matter));
}
function viewMatter({ terms, ...matter }, reader) {
  return seesAnswers(matter, reader) ? matter : { ...matter, answers: [] };
}
function concealsOpinions(matter, reader) {
  return !seesAnswers(matter, reader);
}
function viewMatterEvent(event, matter, reader) {
  const said = ["agree", "disagree", "correct"].includes(event.type);
  if (said && !seesAnswers(matter, reader)) return { type: event.type };
  const { facts, ...rest } = event;
  return rest;
}
function seesAnswers(matter, reader) {
  const mine = tokensOf(reader);
  const insider = mine.includes("capacity:office") || mine.includes("capacity:permanentBoard");
  const shown = matter.escalations.length > 0 || matter.decision !== null;
  return insider || matter.board.includes(reader.person) || shown && mine.includes("capacity:standingCommittee");
}
function preparerTokens({ organisation, person }) {
  return [
    ...organisation ? [`organisation:${organisation}`] : [],
    ...person ? [`person:${person}`] : []
  ];
}

// machines/delegated-matter-acts.ts
var by = (...roles) => sentBy(matterRoles, ...roles);
var says = [happenedAlready, hasReason, holdsNoText([])];
var startItem = ask("start", item);
var papers = {
  attach: {
    guard: meets(happenedAlready, by("preparer", "office"), filesExist, keepsSecrets, hasPapers),
    actions: change(attach)
  },
  detach: {
    guard: meets(happenedAlready, by("preparer", "office"), holdsFile),
    actions: change(detach)
  }
};
var correct = {
  guard: meets(...says, by("office", "permanentBoard"), holdsAnswer),
  actions: change(strike)
};
var answering = [happenedAlready, isDecider];
var deciding = [boardIsWhole, considersEscalation];
var disagreeing = [boardIsWhole, holdsNoText(["opinion"]), saysOrRegisters("opinion")];
var raising = [...says, isDecider];
var isStarter = ({ startedBy, answersTo }, { from }) => from === startedBy || from === answersTo;
var holds = (of) => ({ context }) => of(context);

// machines/delegated-matter-decided.ts
var documentIs = (outcome, also = () => true) => when(
  (matter, event) => matter.document?.dossier === event.from && event.outcome === outcome && also(matter)
);
var numbered = change((matter, { number }) => ({
  document: { ...matter.document, number: number ?? null }
}));
var document3 = {
  begun: {
    always: "drafting"
  },
  drafting: {
    meta: {
      label: "delegatedMatter.decided.document.drafting",
      cites: "delegatedMatter.inWriting",
      owner: "office",
      deadlines: { document: "documentDueAt" }
    },
    entry: [change(document2), ask("start", document), change(starts("document"))],
    exit: change(stops("document")),
    on: {
      settled: [
        { guard: documentIs("dispatched", isToExecute), target: "executing", actions: numbered },
        { guard: documentIs("dispatched"), target: "concluded", actions: numbered },
        { guard: documentIs("withdrawn"), target: "undocumented" }
      ]
    }
  },
  undocumented: {
    meta: {
      label: "delegatedMatter.decided.document.undocumented",
      cites: "delegatedMatter.inWriting",
      owner: "office",
      awaits: "draft",
      deadlines: { document: "documentDueAt" }
    },
    entry: change(starts("document")),
    exit: change(stops("document")),
    on: {
      draft: {
        guard: meets(happenedAlready, by("office")),
        target: "drafting",
        actions: change(retype)
      }
    }
  },
  executing: {
    meta: {
      label: "delegatedMatter.decided.document.executing",
      cites: "delegatedMatter.handOver",
      owner: "preparer",
      awaits: "handOver",
      deadlines: { execution: "executionDueAt" }
    },
    entry: change(starts("execution")),
    exit: change(stops("execution")),
    on: {
      ...papers,
      handOver: {
        guard: meets(happenedAlready, by("preparer", "office"), filesExist, keepsSecrets, hasPapers),
        target: "handedOver",
        actions: [change(handOver), ask("start", handedOverItem)]
      }
    }
  },
  handedOver: {
    meta: {
      label: "delegatedMatter.decided.document.handedOver",
      cites: "delegatedMatter.handOver",
      owner: "standingCommittee",
      deadlines: { conclusion: "conclusionDueAt" }
    },
    entry: change(starts("conclusion")),
    exit: change(stops("conclusion")),
    on: { settled: conclusionsOfBody({ written: "drafting", concluded: "concluded", again: "executing" }) }
  },
  concluded: { entry: ask("tell", settled()), always: "written" },
  written: { type: "final" }
};
var report3 = {
  begun: {
    always: [
      // What BTV decided itself it need not be told.
      { guard: holds((matter) => matter.decision?.by === "standingCommittee"), target: "reported" },
      { target: "reporting" }
    ]
  },
  reporting: {
    meta: {
      label: "delegatedMatter.decided.report.reporting",
      cites: "delegatedMatter.report",
      owner: "permanentBoard",
      deadlines: { report: "reportDueAt" }
    },
    entry: [change(starts("report")), ask("report", report)],
    exit: change(stops("report")),
    on: {
      reported: { target: "reported", actions: change(report2) },
      passedOver: { actions: change(passOver) }
    }
  },
  reported: { type: "final" }
};
var decidedPhase = {
  decided: {
    type: "parallel",
    onDone: "closed",
    states: { document: { initial: "begun", states: document3 }, report: { initial: "begun", states: report3 } }
  }
};

// machines/delegated-matter-deciding.ts
var accepting = [
  happenedAlready,
  by("office"),
  sourceExists,
  letterExists,
  namesSource,
  withinManagement,
  sessionIsBoards,
  isBeforehand,
  statesAmount,
  preparerExists,
  decidesAhead,
  decidesOnWorkingDay
];
var raise2 = [
  {
    guard: when((matter, event) => isTooSmall(matter, event.facts), ...raising),
    target: "escalated",
    actions: [change(handUp), startItem]
  },
  { guard: meets(...raising), target: "escalated", actions: [change(raise), startItem] }
];
var reschedule2 = {
  guard: meets(...says, by("permanentBoard", "office"), decidesAhead, decidesOnWorkingDay),
  actions: change(reschedule)
};
var takenBack = {
  withdraw: { guard: meets(...says, mayWithdraw), target: "withdrawn", actions: change(end) },
  recall: { guard: when(isStarter), target: "withdrawn", actions: change(end) }
};
var overdue = {
  guard: when(
    // Asked without a dossier, whether the stage ends with its deadline: it does, unless a unit has decided otherwise.
    (matter, event) => event.name === "decision" && matter.terms?.values["delegatedMatter.overdue"] !== null
  ),
  target: "escalated",
  actions: [change(escalate("overdue")), startItem, ask("letter", overdueLetter)]
};
var decidingPhase = {
  received: {
    meta: {
      label: "delegatedMatter.received",
      cites: "delegatedMatter.sources",
      owner: "office",
      awaits: "accept",
      deadlines: { acceptance: "acceptanceDueAt" }
    },
    on: {
      ...papers,
      ...takenBack,
      accept: [
        {
          guard: when(isOverAmount, ...accepting),
          target: "escalated",
          actions: [change(accept), change(escalate("amount")), startItem]
        },
        { guard: meets(...accepting), target: "deciding", actions: change(accept) }
      ],
      refuse: {
        guard: meets(...says, by("permanentDeputySecretary")),
        target: "refused",
        actions: change(end)
      }
    }
  },
  deciding: {
    meta: {
      label: "delegatedMatter.deciding",
      cites: "delegatedMatter.decision",
      owner: "permanentBoard",
      awaits: "agree",
      deadlines: { decision: "decisionDueAt" }
    },
    always: [
      { guard: holds(isUnanimous), target: "decided", actions: change(decide) },
      {
        guard: holds((matter) => isDisputed(matter) && mayRework(matter)),
        target: "reworking",
        actions: change(rework)
      },
      {
        guard: holds(isDisputed),
        target: "escalated",
        actions: [change(escalate("disputed")), startItem]
      }
    ],
    on: {
      ...papers,
      agree: { guard: meets(...answering, ...deciding), actions: change(answer) },
      disagree: { guard: meets(...answering, ...disagreeing), actions: change(answer) },
      raise: raise2,
      reschedule: reschedule2,
      correct,
      ...takenBack,
      deadline: overdue
    }
  },
  reworking: {
    meta: {
      label: "delegatedMatter.reworking",
      cites: "delegatedMatter.dispute",
      owner: "preparer",
      awaits: "resubmit",
      deadlines: { decision: "decisionDueAt" }
    },
    on: {
      ...papers,
      resubmit: {
        guard: meets(happenedAlready, by("preparer", "office"), filesExist, keepsSecrets, hasPapers),
        target: "deciding",
        actions: change(attach)
      },
      raise: raise2,
      reschedule: reschedule2,
      ...takenBack,
      deadline: overdue
    }
  }
};

// machines/delegated-matter-escalated.ts
var recalls = (purpose) => ({
  target: "recalling",
  actions: change(recall2(purpose))
});
var recalledFor = (purpose) => ({ context }) => context.recall?.purpose === purpose && context.pending === null;
var isRecall = when(({ pending }, { to, event }) => event === "recall" && pending?.dossier === to);
var escalatedPhase = {
  escalated: {
    meta: {
      label: "delegatedMatter.escalated",
      cites: "delegatedMatter.escalation",
      owner: "standingCommittee",
      deadlines: { direction: "directionDueAt" }
    },
    always: [
      {
        guard: holds((matter) => isOnlyOverdue(matter) && isUnanimous(matter)),
        target: "recalling",
        actions: change(recall2("decision"))
      },
      {
        guard: holds((matter) => isOnlyOverdue(matter) && isDisputed(matter)),
        actions: change((matter) => regard(matter, "disputed"))
      }
    ],
    on: {
      agree: { guard: meets(mayStillDecide, ...answering, ...deciding), actions: change(answer) },
      disagree: {
        guard: meets(mayStillDecide, ...answering, ...disagreeing),
        actions: change(answer)
      },
      raise: {
        guard: meets(mayStillDecide, ...raising),
        actions: change((matter, { as }) => regard(matter, as))
      },
      correct: { guard: meets(mayStillDecide, ...correct.guard.requirements), actions: correct.actions },
      lower: {
        guard: meets(
          ...says,
          by("permanentBoard", "office"),
          hasReference("delegatedMatter.escalation"),
          isRaised,
          allLower
        ),
        ...recalls("lowering")
      },
      withdraw: { guard: meets(...says, mayWithdraw, isNotTaken), ...recalls("withdrawal") },
      recall: {
        guard: when((matter, event) => isStarter(matter, event) && !isTaken(matter)),
        ...recalls("withdrawal")
      },
      poll: { guard: meets(happenedAlready, by("permanentBoard"), isNotPolled), ...recalls("poll") },
      escalate: {
        guard: meets(happenedAlready, by("office", "permanentBoard"), isNotPending),
        actions: [change(putItem), startItem]
      },
      settled: answersOfBody
    }
  },
  recalling: {
    // Waits for the dossier that BTV was to answer through: it may have been taken up a moment before.
    meta: {
      label: "delegatedMatter.recalling",
      cites: "delegatedMatter.escalation",
      owner: "permanentBoard",
      deadlines: "none"
    },
    entry: ask("tell", recall),
    always: [
      { guard: recalledFor("decision"), target: "decided", actions: change(decide) },
      { guard: recalledFor("lowering"), target: "deciding", actions: change(lower) },
      { guard: recalledFor("withdrawal"), target: "withdrawn", actions: change(end) },
      {
        guard: recalledFor("poll"),
        target: "escalated",
        actions: [change(putPoll), ask("start", poll)]
      }
    ],
    on: {
      settled: answersOfBody,
      untold: { guard: isRecall, target: "escalated", actions: change(tooLate) }
    }
  }
};

// machines/delegated-matter.ts
var heardOnly = change(() => ({}));
var machine = setup({
  types: { input: {}, context: {}, events: {}, meta: {} },
  actions: asks
}).createMachine({
  id: "delegatedMatter",
  context: ({ input }) => begin(input),
  initial: "received",
  on: {
    calendarChanged: { guard: isOtherCalendar, actions: change(calendarChanged) },
    settled: { guard: isOverheard, actions: heardOnly },
    untold: { guard: when((_, { event }) => event === "recall"), actions: heardOnly }
  },
  states: {
    ...decidingPhase,
    ...escalatedPhase,
    ...decidedPhase,
    closed: {
      type: "final",
      meta: { label: "delegatedMatter.closed", cites: "delegatedMatter.inWriting", deadlines: "none" }
    },
    refused: {
      type: "final",
      entry: ask("tell", settled("refused")),
      meta: { label: "delegatedMatter.refused", cites: "delegatedMatter.sources", deadlines: "none" }
    },
    withdrawn: {
      type: "final",
      entry: ask("tell", settled("withdrawn")),
      meta: { label: "delegatedMatter.withdrawn", cites: "common.withdrawal", deadlines: "none" }
    }
  }
});
var delegatedMatter = {
  stem: "delegatedMatter",
  plural: "delegated-matters",
  version: 1,
  machine,
  begins: [
    happenedAlready,
    sentBy({ office: matterRoles.office }, "office"),
    preparerExists,
    holdsNoText([]),
    filesExist,
    beginsWithoutSecrets
  ],
  roles: matterRoles,
  dues: duesOfMatter,
  body: () => "permanentBoard",
  readers: readersOfMatter,
  search: ({ document: document4, reference }) => [document4?.number, reference].filter(Boolean).join(" "),
  view: viewMatter,
  conceals: concealsOpinions,
  viewEvent: viewMatterEvent
};
export {
  delegatedMatter
};
