// @ts-nocheck
// machines/meeting.ts
import { setup } from "xstate";

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
function sentBy(roles, ...names) {
  return {
    id: `sentBy`,
    cites: "common.owner",
    ground: "caller",
    weight: "blocks",
    met: (context, event) => {
      const mine = tokensOf(actor(event));
      return names.some((name) => (roles[name]?.(context) ?? []).some((token) => mine.includes(token)));
    },
    params: () => ({ roles: names })
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

// rules/fractions.ts
function reaches(count, [part, whole], of) {
  return count * whole >= of * part;
}
function exceeds(count, [part, whole], of) {
  return count * whole > of * part;
}
function satisfies(count, share, of) {
  return "atLeast" in share ? reaches(count, share.atLeast, of) : exceeds(count, share.over, of);
}
function leastFor(share, of) {
  const [part, whole] = "atLeast" in share ? share.atLeast : share.over;
  return "atLeast" in share ? Math.ceil(of * part / whole) : Math.floor(of * part / whole) + 1;
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
      const end = back ? Math.min(from, msOf(at(day, closes))) : msOf(at(day, closes));
      const length = Math.max(0, end - start);
      if (length >= left) return instantOf(back ? end - left : start + left);
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

// rules/deadlines.ts
function backward(anchor, lead, calendar, hours) {
  return reckon(anchor, lead, -1, calendar, hours);
}
function forward(anchor, lead, calendar, hours) {
  return reckon(anchor, lead, 1, calendar, hours);
}
function reckon(anchor, lead, sign2, calendar, hours) {
  const anchorDay = dayOf(anchor);
  const direction = sign2 < 0 ? "before" : "after";
  if ("hours" in lead) {
    const dueAt = byHours(anchor, lead, sign2, calendar, hours);
    const why2 = {
      lead,
      direction,
      anchor: instantOf(msOf(anchor)),
      ...between(dayOf(dueAt), anchorDay, calendar)
    };
    return { dueAt, why: lead.unit === "hours" ? { ...why2, skipped: [], madeUp: [] } : why2 };
  }
  if (lead.unit === "workingDays") {
    const day2 = addWorkingDays(anchorDay, sign2 * lead.days, calendar);
    return {
      dueAt: endOf(day2, anchor, sign2, hours),
      why: { lead, direction, anchor: anchorDay, ...between(day2, anchorDay, calendar) }
    };
  }
  const plain = addDays(anchorDay, sign2 * lead.days);
  const day = moved(plain, lead.onNonWorkingDay, calendar);
  const why = { lead, direction, anchor: anchorDay, skipped: [], madeUp: [] };
  return { dueAt: endOf(day, anchor, sign2, hours), why: day === plain ? why : { ...why, movedFrom: plain } };
}
function endOf(day, anchor, sign2, hours) {
  const end = at(day, hours.closing);
  return sign2 < 0 && msOf(end) > msOf(anchor) ? instantOf(msOf(anchor)) : end;
}
function byHours(anchor, lead, sign2, calendar, hours) {
  if (lead.unit === "workingHours") return addWorkingHours(instantOf(msOf(anchor)), sign2 * lead.hours, hours, calendar);
  const due = instantOf(msOf(anchor) + sign2 * lead.hours * 36e5);
  return sign2 < 0 ? due : nextWorkingMoment(due, hours, calendar);
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

// rules/values.ts
function inForce({ terms }, key) {
  const value = terms.values[key];
  if (value === void 0) throw new Error(`no value ${key} in force`);
  return value;
}

// rules/meeting-dues.ts
function limits({ terms, body, kind, startsAt }) {
  const hours = inForce({ terms }, "unit.hours");
  const exempt = kind === "extraordinary" && inForce({ terms }, "meeting.extraordinaryExempt");
  const materialsLead = inForce({ terms }, `meeting.materialsLead.${body}`);
  const invitationLead = inForce({ terms }, `meeting.invitationLead.${body}`);
  const before = (anchor, lead) => exempt || !lead || !anchor ? null : backward(anchor, lead, terms.calendar, hours).dueAt;
  const invitationsDueAt = before(startsAt, invitationLead);
  return {
    materialsDueAt: before(startsAt, materialsLead),
    invitationsDueAt,
    agendaCheckDueAt: before(invitationsDueAt, inForce({ terms }, "meeting.agendaCheckLead"))
  };
}
function conveneDue(terms, ground, at2) {
  if (ground?.kind !== "membersRequest") return null;
  const within = inForce({ terms }, "meeting.membersRequestConveneWithin");
  return forward(at2, within, terms.calendar, inForce({ terms }, "unit.hours")).dueAt;
}
function minutesDue({ terms, body }, at2) {
  const lead = inForce({ terms }, `meeting.conclusionHours.${body}`);
  return lead ? forward(at2, lead, terms.calendar, inForce({ terms }, "unit.hours")).dueAt : null;
}
function isBefore(a, b) {
  return msOf(a) < msOf(b);
}

// rules/windows.ts
var weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
function inWindow(series, window, day, calendar) {
  const span = windowFor(series, window, day, calendar);
  return !span || day >= span.from && day <= span.to && isWorkingDay(day, calendar);
}
function windowFor(series, window, day, calendar) {
  if (!series || !window) return null;
  if ("firstWorkingDays" in window) {
    const month = window.of === "month" ? day : quarterStart(day);
    return ends(firstWorkingDays(window.firstWorkingDays, month, calendar));
  }
  if ("lastWorkingDays" in window) return ends(lastWorkingDays(window.lastWorkingDays, day, calendar));
  if (!series.weekday) return { from: addDays(day, 1 - weekday(day)), to: addDays(day, 7 - weekday(day)) };
  const { day: meets2 } = weeklyDay(series.weekday, day, calendar);
  return { from: meets2, to: meets2 };
}
function firstWorkingDays(n, day, calendar) {
  const last = monthEnd(day);
  const days = [];
  for (let next = monthStart(day); days.length < n && next <= last; next = addDays(next, 1)) {
    if (isWorkingDay(next, calendar)) days.push(next);
  }
  return days;
}
function lastWorkingDays(n, day, calendar) {
  const first = monthStart(day);
  const days = [];
  for (let next = monthEnd(day); days.length < n && next >= first; next = addDays(next, -1)) {
    if (isWorkingDay(next, calendar)) days.unshift(next);
  }
  return days;
}
function weeklyDay(on, day, calendar) {
  const monday = addDays(day, 1 - weekday(day));
  const planned = addDays(monday, weekdays.indexOf(on));
  const reached = addWorkingDays(addDays(planned, -1), 1, calendar);
  if (reached <= addDays(monday, 6)) return { day: reached, merged: false };
  return { day: weeklyDay(on, addDays(monday, 7), calendar).day, merged: true };
}
function ends(days) {
  const [from, to] = [days[0], days.at(-1)];
  return from && to ? { from, to } : null;
}
function quarterStart(day) {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
}
function monthStart(day) {
  return `${day.slice(0, 7)}-01`;
}
function monthEnd(day) {
  return addDays(monthStart(addDays(monthStart(day), 31)), -1);
}

// rules/meeting-scheduling.ts
function scheduled(context, event) {
  const body = "body" in event ? event.body : context.body;
  const kind = "body" in event ? event.kind : context.kind;
  return { terms: context.terms, body, kind, startsAt: event.startsAt };
}
var bodyOf = (context, event) => context.body ?? event.body;
var startsAhead = {
  id: "startsAhead",
  cites: "common.happenedOn",
  ground: "body",
  weight: "blocks",
  met: (_, event) => msOf(event.startsAt) > msOf(event.at) || event.happenedOn === dayOf(event.startsAt) && Boolean(event.reason)
};
var onWorkingDay = {
  id: "onWorkingDay",
  cites: "meeting.nonWorkingDay",
  ground: "body",
  weight: "needsReason",
  met: ({ terms }, { startsAt }) => inForce({ terms }, "meeting.nonWorkingDay") === "allowed" || isWorkingDay(dayOf(startsAt), terms.calendar),
  params: (_, { startsAt }) => ({ day: dayOf(startsAt) })
};
var withNotice = {
  id: "withNotice",
  cites: (context, event) => `meeting.materialsLead.${bodyOf(context, event)}`,
  ground: "body",
  weight: "needsReason",
  met: (context, event) => {
    const { materialsDueAt } = limits(scheduled(context, event));
    return !materialsDueAt || msOf(momentOf(event)) <= msOf(materialsDueAt);
  },
  params: (context, event) => ({ dueAt: limits(scheduled(context, event)).materialsDueAt ?? "" })
};
var withinWindow = {
  id: "withinWindow",
  cites: (context, event) => `meeting.window.${bodyOf(context, event)}`,
  ground: "body",
  weight: "warns",
  met: (context, event) => {
    const { terms, body, kind, startsAt } = scheduled(context, event);
    if (kind === "extraordinary") return true;
    const [series, window] = [
      inForce({ terms }, `meeting.series.${body}`),
      inForce({ terms }, `meeting.window.${body}`)
    ];
    return inWindow(series, window, dayOf(startsAt), terms.calendar);
  },
  params: (context, event) => {
    const { terms, body, startsAt } = scheduled(context, event);
    const [series, window] = [
      inForce({ terms }, `meeting.series.${body}`),
      inForce({ terms }, `meeting.window.${body}`)
    ];
    const span = windowFor(series, window, dayOf(startsAt), terms.calendar);
    return { from: span?.from ?? "", to: span?.to ?? "" };
  }
};

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

// rules/meeting-grounds.ts
var mayBeginMeeting = {
  id: "mayBeginMeeting",
  cites: "common.owner",
  ground: "caller",
  weight: "blocks",
  met: (_, { by: by2 }) => !by2 || by2.capacities.some((each) => ["office", "permanentBoard"].includes(each))
};
var hasGround = {
  id: "hasGround",
  cites: (context, event) => `meeting.extraordinaryGrounds.${bodyOf(context, event)}`,
  ground: "body",
  weight: "blocks",
  met: ({ terms }, { body, kind, ground }) => {
    if (kind === "regular") return ground === void 0;
    return ground !== void 0 && inForce({ terms }, `meeting.extraordinaryGrounds.${body}`)[ground.kind] !== void 0;
  }
};
var enoughAsked = {
  id: "enoughAsked",
  cites: (context, event) => `meeting.extraordinaryGrounds.${bodyOf(context, event)}`,
  ground: "body",
  weight: "blocks",
  met: ({ terms }, event) => {
    const asked = inForce({ terms }, `meeting.extraordinaryGrounds.${event.body}`).membersRequest;
    if (event.ground?.kind !== "membersRequest" || !asked) return true;
    return satisfies(askers(event).length, asked, sittingOn(event).length);
  },
  params: ({ terms }, event) => {
    const asked = inForce({ terms }, `meeting.extraordinaryGrounds.${event.body}`).membersRequest;
    return { asked: askers(event).length, needed: asked ? leastFor(asked, sittingOn(event).length) : 0 };
  }
};
var sittingOn = ({ facts, body }) => facts.sitting?.[body] ?? [];
function askers(event) {
  const names = event.ground?.kind === "membersRequest" ? event.ground.names : [];
  return [...new Set(names)].filter((person) => sittingOn(event).includes(person));
}
var groundIsFull = {
  id: "groundIsFull",
  cites: (context, event) => `meeting.extraordinaryGrounds.${bodyOf(context, event)}`,
  ground: "body",
  weight: "warns",
  met: ({ terms }, { body, ground }) => ground === void 0 || inForce({ terms }, `meeting.extraordinaryGrounds.${body}`)[ground.kind] !== "warns"
};
var participantsExist = {
  id: "participantsExist",
  cites: "common.owner",
  ground: "body",
  weight: "blocks",
  met: (_, { participants, facts }) => (participants ?? []).every((person) => facts.people?.[person] !== void 0)
};
var beginsMeeting = [
  mayBeginMeeting,
  ...fromPaper,
  holdsNoText(["purpose", "requirements", "content", "scope"]),
  startsAhead,
  onWorkingDay,
  withNotice,
  withinWindow,
  hasGround,
  enoughAsked,
  groundIsFull,
  participantsExist
];

// rules/meeting-chair.ts
var opensAsChair = {
  id: "opensAsChair",
  cites: ({ body }) => `meeting.chair.${body}`,
  ground: "caller",
  weight: "blocks",
  met: (_, event) => {
    const { person, capacities } = actor(event);
    return person === event.chair || capacities.includes("office");
  }
};
var chairIsCompetent = {
  id: "chairIsCompetent",
  cites: ({ body }) => `meeting.chair.${body}`,
  ground: "body",
  weight: "blocks",
  met: (meeting2, { chair, present, facts }) => chairBasis(meeting2, chair, present, facts) !== void 0
};
var chairIsPresent = {
  id: "chairIsPresent",
  cites: ({ body }) => `meeting.chair.${body}`,
  ground: "body",
  weight: "blocks",
  met: (_, { chair, present }) => present.includes(chair)
};
function chairBasis(meeting2, person, present, facts) {
  const { secretary, permanentDeputySecretary: deputy } = facts.offices ?? {};
  const office = inForce(meeting2, `meeting.chair.${meeting2.body}`);
  if (person === facts.offices?.[office]) return "office";
  if (person === secretary) return "office";
  const away = secretary === void 0 || !present.includes(secretary);
  if (!away) return void 0;
  const basis = standInBasis(meeting2, person, facts);
  if (basis) return basis;
  if (person !== deputy) return void 0;
  const { deputyOpens, deputyConcludes } = inForce(meeting2, "meeting.substitution.authorisation");
  if (deputyConcludes === "whenAbsent") return "absence";
  return deputyOpens ? "unauthorised" : void 0;
}
function standInBasis(meeting2, person, facts) {
  const { authorisations = [], offices, sitting, day } = facts;
  const held = authorisations.filter(
    ({ holder, fromOn, toOn }) => holder === person && fromOn <= day && (!toOn || day <= toOn)
  );
  const given = held.some(({ kind, giver }) => kind === "authorisation" && (!giver || giver === offices?.secretary));
  if (given && person === offices?.permanentDeputySecretary) return "authorisation";
  const named = inForce(meeting2, "meeting.substitution.named");
  const sits = named !== null && Boolean(sitting?.[named.from]?.includes(person));
  return sits && held.some(({ kind }) => kind === "namedSubstitute") ? "named" : void 0;
}
var concludesAsChair = {
  id: "concludesAsChair",
  cites: ({ body }) => `meeting.chair.${body}`,
  ground: "caller",
  weight: "blocks",
  met: (meeting2, event) => {
    const { person } = actor(event);
    return person === meeting2.chair || entitled(meeting2, actor(event), event.facts);
  }
};
var mayConclude = {
  id: "mayConclude",
  cites: "meeting.substitution.authorisation",
  ground: "facts",
  weight: "blocks",
  met: (meeting2, event) => entitled(meeting2, actor(event), event.facts)
};
function entitled(meeting2, { person }, facts) {
  const office = inForce(meeting2, `meeting.chair.${meeting2.body}`);
  if (person === facts.offices?.secretary || person === facts.offices?.[office]) return true;
  if (standInBasis(meeting2, person, facts)) return true;
  return person === meeting2.chair && meeting2.chairBasis !== null && meeting2.chairBasis !== "unauthorised";
}

// rules/meeting-minutes.ts
var minutesSaySomething = {
  id: "minutesSaySomething",
  cites: ({ body }) => `meeting.minutes.${body}`,
  ground: "body",
  weight: "blocks",
  met: (_, { files, registerEntries, summary }) => Boolean(files?.length || registerEntries?.length || summary)
};
var minutesAreDrafted = {
  id: "minutesAreDrafted",
  cites: ({ body }) => `meeting.minutes.${body}`,
  ground: "dossier",
  weight: "blocks",
  met: ({ minutes }) => minutes !== null
};
var signsInOrder = {
  id: "signsInOrder",
  cites: ({ body }) => `meeting.minutes.${body}`,
  ground: "dossier",
  weight: "blocks",
  met: (meeting2, { as }) => nextSigner(meeting2) === as
};
var signsAsNamed = {
  id: "signsAsNamed",
  cites: ({ body }) => `meeting.minutes.${body}`,
  ground: "caller",
  weight: "blocks",
  met: (meeting2, event) => {
    const { person } = actor(event);
    if (event.as === "recorder") return person === meeting2.recorder;
    return (person === meeting2.chair || person === meeting2.concludedBy) && entitled(meeting2, actor(event), event.facts);
  }
};
function nextSigner(meeting2) {
  const { signers } = inForce(meeting2, `meeting.minutes.${meeting2.body}`);
  return signers.find((as) => !meeting2.signatures.some((signature) => signature.as === as));
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

// rules/reports.ts
function reportLine(termed, body) {
  const { regular } = inForce(termed, `meeting.standingItems.${body}`);
  return regular.find((line) => inForce(termed, `meeting.standing.${line}`).as === "line") ?? null;
}

// rules/meeting.ts
function membersPresent({ sitting, present }) {
  return sitting.filter((person) => present.includes(person)).length;
}
function isQuorate(meeting2) {
  const quorum = inForce(meeting2, `meeting.quorum.${meeting2.body}`);
  if (quorum === null) return true;
  const { length } = meeting2.sitting;
  return length > 0 && satisfies(membersPresent(meeting2), quorum, length);
}
function isSecretMatter(meeting2, { item }) {
  const entry = item === void 0 ? void 0 : entryOf(meeting2, item);
  return isSecret(meeting2, {}) || entry !== void 0 && isSecret(entry, {});
}
function quorumOf(meeting2) {
  const quorum = inForce(meeting2, `meeting.quorum.${meeting2.body}`);
  return quorum === null ? 0 : leastFor(quorum, meeting2.sitting.length);
}
function thresholdOf(meeting2, entry) {
  return entry.threshold ?? inForce(meeting2, `meeting.majority.${meeting2.body}`);
}
function approvalsOf(ballots) {
  return ballots.method === "named" ? ballots.votes.filter(({ choice }) => choice === "approve").length : ballots.approve;
}
function tally(meeting2, entry, ballots) {
  const threshold = thresholdOf(meeting2, entry);
  const approvals = approvalsOf(ballots);
  const counted = inForce(meeting2, "meeting.recusal").inDenominator ? [] : entry.recused;
  const sitting = meeting2.sitting.filter((person) => !counted.includes(person)).length;
  return {
    approvals,
    sitting,
    present: membersPresent(meeting2),
    needed: threshold ? leastFor(threshold, sitting) : 0,
    carried: threshold !== null && sitting > 0 && satisfies(approvals, threshold, sitting)
  };
}
function standingVote({ votes }) {
  return votes.findLast(({ struck }) => !struck);
}
function entryOf({ agenda: agenda2 }, item) {
  return agenda2.find((entry) => entry.item === item);
}
function missingStanding({ terms, body, kind, agenda: agenda2, lines: lines2, reports }) {
  return inForce({ terms }, `meeting.standingItems.${body}`)[kind].filter((line) => {
    const { as } = inForce({ terms }, `meeting.standing.${line}`);
    if (lines2.some((each) => each.line === line && (as === "line" || each.none))) return false;
    if (as === "line") return reports.length === 0 || reportLine({ terms }, body) !== line;
    return !agenda2.some(({ standingItem }) => standingItem === line);
  });
}
function unready({ agenda: agenda2 }) {
  return agenda2.filter(({ standing, kept }) => standing !== "ready" && !kept);
}

// rules/meeting-agenda.ts
var itemFits = {
  id: "itemFits",
  cites: ({ body }) => `meeting.decides.${body}`,
  ground: "body",
  weight: "blocks",
  met: ({ body }, { facts: { dossier } }) => dossier?.procedure === "agendaItem" && dossier.status === "active" && dossier.context.body === body
};
var itemIsFree = {
  id: "itemIsFree",
  cites: "meeting.outcomes",
  ground: "facts",
  weight: "blocks",
  met: (meeting2, { item, facts: { dossier } }) => !entryOf(meeting2, item) && dossier.context.place === null && dossier.stage !== "proposed"
};
var statesUrgency = {
  id: "statesUrgency",
  cites: "agendaItem.unscheduled",
  ground: "body",
  weight: "needsReason",
  met: (_, { facts: { dossier } }) => {
    const { unscheduled, referral, superiorDirection } = dossier.context;
    return Boolean(unscheduled || referral || superiorDirection);
  }
};
var isOnAgenda = {
  id: "isOnAgenda",
  cites: "meeting.outcomes",
  ground: "body",
  weight: "blocks",
  met: (meeting2, { item }) => entryOf(meeting2, item) !== void 0
};
var saysOrNone = {
  id: "saysOrNone",
  cites: ({ body }) => `meeting.standingItems.${body}`,
  ground: "body",
  weight: "blocks",
  met: (meeting2, { line, text, registerEntries, none }) => {
    const says = Boolean(isSecret(meeting2, {}) ? registerEntries?.length : text);
    return says !== Boolean(none) && (Boolean(none) || inForce(meeting2, `meeting.standing.${line}`).as === "line");
  }
};
var nothingIsOwed = {
  id: "nothingIsOwed",
  cites: (meeting2, { line }) => `meeting.standing.${line ?? reportLine(meeting2, meeting2.body) ?? "permanentBoardReport"}`,
  ground: "dossier",
  weight: "blocks",
  met: (meeting2, { line, none }) => !none || meeting2.reports.length === 0 || line !== reportLine(meeting2, meeting2.body),
  params: ({ reports }) => ({ count: reports.length })
};
var guestIsKnown = {
  id: "guestIsKnown",
  cites: "meeting.guests.others",
  ground: "body",
  weight: "blocks",
  met: (_, { person, organisation, facts }) => Boolean(person ?? organisation) && (person === void 0 || facts.people?.[person] !== void 0) && (organisation === void 0 || Boolean(facts.organisations?.includes(organisation)))
};
var agendaIsReady = {
  id: "agendaIsReady",
  cites: "agendaItem.permanentBoardCheck",
  ground: "dossier",
  weight: "blocks",
  met: (meeting2) => unready(meeting2).length === 0,
  params: (meeting2) => ({ count: unready(meeting2).length, items: unready(meeting2).map(({ item }) => item) })
};
var standingIsPresent = {
  id: "standingIsPresent",
  cites: (meeting2) => {
    const [first] = missingStanding(meeting2);
    return first ? `meeting.standing.${first}` : `meeting.standingItems.${meeting2.body}`;
  },
  ground: "dossier",
  weight: "blocks",
  met: (meeting2) => missingStanding(meeting2).length === 0,
  params: (meeting2) => ({ missing: missingStanding(meeting2).map((each) => `meeting.line.${each}`) })
};
var agendaReference = {
  id: "agendaReference",
  cites: ({ body }) => `meeting.agendaAdopter.${body}`,
  ground: "body",
  weight: "blocks",
  met: (meeting2, { reference }) => inForce(meeting2, `meeting.agendaAdopter.${meeting2.body}`) !== "standingCommittee" || Boolean(reference)
};

// rules/meeting-calling.ts
var mayConvene = {
  id: "mayConvene",
  cites: convenerKey,
  ground: "caller",
  weight: "blocks",
  met: (meeting2, event) => {
    const { capacities } = actor(event);
    return capacities.includes("permanentBoard") || convener(meeting2) === "standingCommittee" && capacities.includes("office");
  },
  params: (meeting2) => ({ convener: `body.${convener(meeting2)}` })
};
var refersToConvener = {
  id: "refersToConvener",
  cites: convenerKey,
  ground: "body",
  weight: "blocks",
  met: (meeting2, { reference }) => convener(meeting2) !== "standingCommittee" || Boolean(reference)
};
var convocationReference = {
  id: "convocationReference",
  cites: convenerKey,
  ground: "body",
  weight: "blocks",
  met: (meeting2, { reference }) => convener(meeting2) !== "standingCommittee" || Boolean(reference) || groundReference(meeting2) !== void 0
};
function convener(meeting2) {
  return inForce(meeting2, convenerKey(meeting2));
}
function convenerKey({ kind, body }) {
  return kind === "regular" ? `meeting.convener.${body}` : `meeting.extraordinaryConvener.${body}`;
}
function groundReference({ ground }) {
  return ground?.kind === "standingCommitteeDecision" ? ground.reference : void 0;
}
var hasFields = {
  id: "hasFields",
  cites: ({ body }) => `meeting.fields.${body}`,
  ground: "body",
  weight: "blocks",
  met: (meeting2, event) => missing(meeting2, event).length === 0,
  params: (meeting2, event) => ({ missing: missing(meeting2, event).map((field) => `meeting.field.${field}`) })
};
function missing(meeting2, event) {
  if (isSecret(meeting2, {}) && (event.registerEntries?.length || meeting2.registerEntries.length)) return [];
  return inForce(meeting2, `meeting.fields.${meeting2.body}`).filter((field) => !event[field] && !meeting2[field]);
}
var hasInvitees = {
  id: "hasInvitees",
  cites: ({ body }) => `meeting.invitationLead.${body}`,
  ground: "facts",
  weight: "blocks",
  met: ({ body, participants }, { facts }) => (facts.sitting?.[body] ?? participants).length > 0
};
var invitedInTime = {
  id: "invitedInTime",
  cites: ({ body }) => `meeting.invitationLead.${body}`,
  ground: "dossier",
  weight: "needsReason",
  met: ({ invitationsDueAt }, event) => !invitationsDueAt || msOf(momentOf(event)) <= msOf(invitationsDueAt),
  params: ({ invitationsDueAt }) => ({ dueAt: invitationsDueAt ?? "" })
};
var answersForMember = {
  id: "answersForMember",
  cites: ({ body }) => `meeting.absenceReason.${body}`,
  ground: "caller",
  weight: "blocks",
  met: (meeting2, event) => {
    const { person, capacities } = actor(event);
    const member = event.person ?? person;
    const invited2 = [...event.facts.sitting?.[meeting2.body] ?? [], ...meeting2.participants];
    return invited2.includes(member) && (member === person || capacities.includes("office"));
  }
};

// rules/agenda-item.ts
function joining(item, standing) {
  const { id, title, secrecy, itemType, standingItem, important, closedSession } = item;
  const { threshold, memberInCharge, councilOn } = item;
  return {
    item: id,
    title,
    secrecy,
    itemType,
    standingItem,
    important,
    closedSession,
    threshold,
    memberInCharge,
    councilOn,
    standing
  };
}
function precedesCouncil(termed, councilOn, day) {
  return !councilOn || !inForce(termed, "agendaItem.beforeCouncil") || day < councilOn;
}

// rules/meeting-session.ts
var draftersExist = {
  id: "draftersExist",
  cites: ({ body }) => `agendaItem.outcomeDocuments.${body}`,
  ground: "body",
  weight: "blocks",
  met: (_, { documents, facts }) => (documents ?? []).every(
    ({ drafter }) => (drafter?.person === void 0 || facts.people?.[drafter.person] !== void 0) && (drafter?.organisation === void 0 || Boolean(facts.organisations?.includes(drafter.organisation)))
  )
};
var allHaveOutcomes = {
  id: "allHaveOutcomes",
  cites: "meeting.outcomes",
  ground: "dossier",
  weight: "blocks",
  met: ({ agenda: agenda2 }, { deferRest, reason }) => Boolean(deferRest) && Boolean(reason) || agenda2.every(({ outcome }) => outcome),
  params: ({ agenda: agenda2 }) => ({
    count: agenda2.filter(({ outcome }) => !outcome).length,
    items: agenda2.filter(({ outcome }) => !outcome).map(({ item }) => item)
  })
};
var documentsAreChosen = {
  id: "documentsAreChosen",
  cites: ({ body }) => `agendaItem.outcomeDocuments.${body}`,
  ground: "body",
  weight: "blocks",
  met: (meeting2, { documents }) => {
    const types = inForce(meeting2, `agendaItem.outcomeDocuments.${meeting2.body}`);
    return meeting2.agenda.filter(({ outcome }) => outcome === "carried").every(({ item }) => types.includes(documents?.find((each) => each.item === item)?.documentType ?? ""));
  },
  params: (meeting2) => ({ types: inForce(meeting2, `agendaItem.outcomeDocuments.${meeting2.body}`) })
};
var itemIsReady = {
  id: "itemIsReady",
  cites: "agendaItem.permanentBoardCheck",
  ground: "dossier",
  weight: "blocks",
  met: (meeting2, { item }) => {
    const entry = entryOf(meeting2, item);
    return entry?.standing === "ready" && !entry.takenUp && !entry.outcome;
  }
};
var isBeforeCouncil = {
  id: "isBeforeCouncil",
  cites: "agendaItem.beforeCouncil",
  ground: "dossier",
  weight: "blocks",
  met: (meeting2, event) => precedesCouncil(meeting2, councilOf(meeting2, event), dayOfEvent(event)),
  params: (meeting2, event) => ({ councilOn: councilOf(meeting2, event) ?? "" })
};
function councilOf(meeting2, { item }) {
  return entryOf(meeting2, item)?.councilOn ?? null;
}
var itemIsUp = {
  id: "itemIsUp",
  cites: "meeting.outcomes",
  ground: "dossier",
  weight: "blocks",
  met: (meeting2, { item }) => {
    const entry = entryOf(meeting2, item);
    return Boolean(entry?.takenUp && !entry.outcome);
  }
};
var itemIsOpen = {
  id: "itemIsOpen",
  cites: "meeting.outcomes",
  ground: "dossier",
  weight: "blocks",
  met: (meeting2, { item }) => entryOf(meeting2, item)?.outcome === null
};
var hasHigherBody = {
  id: "hasHigherBody",
  cites: "agendaItem.referral",
  ground: "body",
  weight: "blocks",
  met: (meeting2, { to }) => {
    const referral = inForce(meeting2, "agendaItem.referral");
    return to === "superior" ? meeting2.body === "standingCommittee" : referral[meeting2.body] !== void 0;
  }
};
var reservesAsMember = {
  id: "reservesAsMember",
  cites: "meeting.reservedOpinion",
  ground: "caller",
  weight: "blocks",
  met: ({ sitting }, event) => sitting.includes(actor(event).person)
};
var holdsSlip = {
  id: "holdsSlip",
  cites: "common.correction",
  ground: "body",
  weight: "blocks",
  met: (meeting2, event) => {
    const { what, item, person } = event;
    if (what === "guest") return guestAt(meeting2, item ?? "", event) >= 0;
    if (what === "attendance") return meeting2.attendance.some((each) => each.person === person && !each.struck);
    const entry = item === void 0 ? void 0 : entryOf(meeting2, item);
    if (!entry) return false;
    if (what === "vote") return standingVote(entry) !== void 0;
    if (what === "outcome") return entry.outcome !== null && standingVote(entry) === void 0;
    if (what === "recusal") return entry.recused.includes(person ?? "");
    return entry.reservations.some((each) => each.person === person && !each.struck);
  }
};
function guestAt(meeting2, item, named) {
  const guests = entryOf(meeting2, item)?.guests ?? [];
  return guests.findIndex(
    ({ person, organisation }) => (person ?? organisation) !== void 0 && person === named.person && organisation === named.organisation
  );
}
var resumesAhead = {
  id: "resumesAhead",
  cites: "meeting.adjournment",
  ground: "body",
  weight: "blocks",
  met: (_, { until, at: at2, happenedOn }) => Boolean(happenedOn) || msOf(until) > msOf(at2)
};
var unreportedIsOwed = {
  id: "unreportedIsOwed",
  cites: ({ body }) => `meeting.standingItems.${body}`,
  ground: "body",
  weight: "blocks",
  met: ({ reports }, { unreported = [], reason }) => unreported.length === 0 || Boolean(reason) && unreported.every((id) => reports.some(({ dossier }) => dossier === id))
};

// machines/dossier-beginning.ts
function dossierOf({ id, unit, title, secrecy, urgency, by: by2, facts, terms }) {
  return { id, unit, title, secrecy, urgency, opener: by2 ? (facts?.onBehalf ?? by2).person : null, terms };
}

// machines/meeting-beginning.ts
function begin(input) {
  const { terms, body, kind, startsAt, happenedOn, reason, ground } = input;
  const fromPaper2 = happenedOn ? { heldOn: happenedOn, reason: reason ?? "" } : null;
  const limits2 = fromPaper2 ? noLimits : limits({ terms, body, kind, startsAt });
  return {
    ...dossierOf(input),
    body,
    kind,
    begunAt: input.at,
    startsAt,
    place: input.place ?? null,
    purpose: input.purpose ?? null,
    requirements: input.requirements ?? null,
    content: input.content ?? null,
    scope: input.scope ?? null,
    ground: ground ?? null,
    series: input.series ?? null,
    registerEntries: [],
    participants: input.participants ?? [],
    fromPaper: fromPaper2,
    convenedBy: null,
    agenda: [],
    lines: [],
    reports: [],
    conveneDueAt: fromPaper2 ? null : conveneDue(terms, ground ?? null, input.at),
    ...limits2,
    openingDueAt: null,
    closingDueAt: null,
    resumesAt: null,
    minutesDueAt: null,
    reschedulingDueAt: null,
    clearedBy: null,
    invitations: [],
    supplements: [],
    answers: {},
    sitting: [],
    present: [],
    attendance: [],
    chair: null,
    chairBasis: null,
    recorder: null,
    openedAt: null,
    openedOn: null,
    concludedAt: null,
    concludedBy: null,
    minutes: null,
    signatures: [],
    moves: [],
    sequence: 0
  };
}
var noLimits = { materialsDueAt: null, agendaCheckDueAt: null, invitationsDueAt: null };

// machines/procedure.ts
import { assign } from "xstate";
function change(to) {
  return assign(({ context, event }) => to(context, event));
}

// machines/stage-limits.ts
function starts(key, name, since) {
  return change((context, event) => {
    const from = since ? since(context) : "input" in event ? event.input.at : event.at;
    return { ...over(context, name), ...from && runs(context, key, name, from) };
  });
}
function stops(name) {
  return change((context) => over(context, name));
}
function recounted({ dueFrom = {} }, key, terms) {
  const running = Object.entries(dueFrom);
  return Object.fromEntries(running.map(([name, from]) => [`${name}DueAt`, limitAt(terms, key, name, from)]));
}
function limitDues(context, key) {
  const { dueFrom = {}, ...fields } = context;
  return Object.entries(dueFrom).map(([name, from]) => {
    return { name, dueAt: fields[`${name}DueAt`], cites: key, from };
  });
}
function limitAfter(terms, lead, from) {
  return forward(from, lead, terms.calendar, inForce({ terms }, "unit.hours")).dueAt;
}
function runs({ terms, dueFrom }, key, name, from) {
  const dueAt = limitAt(terms, key, name, from);
  return dueAt ? { [`${name}DueAt`]: dueAt, dueFrom: { ...dueFrom, [name]: instantOf(msOf(from)) } } : {};
}
function over({ dueFrom }, name) {
  if (!dueFrom) return { [`${name}DueAt`]: null };
  const { [name]: ended, ...running } = dueFrom;
  return { [`${name}DueAt`]: null, dueFrom: running };
}
function limitAt(terms, key, name, from) {
  const leads = terms.values[key];
  const lead = leads?.[name];
  return lead ? limitAfter(terms, lead, from) : null;
}

// machines/meeting-changes.ts
function convene(meeting2, event) {
  const { purpose, requirements, content, scope } = meeting2;
  return {
    purpose: event.purpose ?? purpose,
    requirements: event.requirements ?? requirements,
    content: event.content ?? content,
    scope: event.scope ?? scope,
    registerEntries: [...meeting2.registerEntries, ...event.registerEntries ?? []],
    participants: event.participants ?? meeting2.participants,
    convenedBy: { person: actor(event).person, reference: event.reference ?? null, at: event.at },
    conveneDueAt: null
  };
}
function placeItem({ agenda: agenda2 }, event) {
  const { context, stage } = event.facts.dossier;
  const joins = joining(context, stage);
  return { agenda: [...agenda2, entryFor(joins, event.type === "addItem")] };
}
function join(meeting2, { entry, at: at2 }) {
  return collect(meeting2, { entries: [entry], at: at2 });
}
function collect({ agenda: agenda2, materialsDueAt }, { entries, at: at2 }) {
  const come = new Set(entries.map(({ item }) => item));
  const isPast = materialsDueAt !== null && !isBefore(at2, materialsDueAt);
  return { agenda: [...agenda2.filter(({ item }) => !come.has(item)), ...entries.map((each) => entryFor(each, isPast))] };
}
function gather(meeting2, { reports }) {
  const line = reports.length > 0 ? reportLine(meeting2, meeting2.body) : null;
  return { reports, lines: meeting2.lines.filter((each) => each.line !== line || !each.none) };
}
function entryFor(joins, added) {
  return {
    ...joins,
    kept: false,
    late: false,
    guests: [],
    added,
    takenUp: false,
    recused: [],
    votes: [],
    outcome: null,
    outcomeReason: null,
    referredTo: null,
    documentType: null,
    drafter: null,
    reservations: []
  };
}
function removeItem({ agenda: agenda2 }, { item }) {
  return { agenda: agenda2.filter((entry) => entry.item !== item) };
}
function itemStands(meeting2, event) {
  const { item, standing, important, closedSession, kept, late, councilOn } = event;
  return entryChange(meeting2, item, (entry) => ({
    standing: standing ?? entry.standing,
    important,
    closedSession,
    kept,
    late,
    councilOn
  }));
}
function enterLine({ lines: lines2 }, event) {
  const { line, text, registerEntries, none } = event;
  const others = lines2.filter((each) => each.line !== line);
  const entered = { line, text: text ?? null, registerEntries: registerEntries ?? [], none: none ?? false };
  return { lines: [...others, entered] };
}
function inviteGuest(meeting2, event) {
  const { item, organisation, person, reference } = event;
  const guest = { ...organisation ? { organisation } : {}, ...person ? { person } : {}, reference: reference ?? "" };
  return entryChange(meeting2, item, ({ guests }) => ({ guests: [...guests, guest] }));
}
function clearAgenda(_, event) {
  return { clearedBy: { person: actor(event).person, reference: event.reference ?? null, at: event.at } };
}
function sendInvitations(meeting2, event) {
  const isLate = meeting2.invitationsDueAt !== null && isBefore(meeting2.invitationsDueAt, momentOf(event));
  const to = invited(meeting2, event);
  return {
    invitations: [...meeting2.invitations, { at: event.at, to, late: isLate ? event.reason ?? "" : null }],
    sequence: meeting2.sequence + 1
  };
}
function invited({ body, participants }, { facts }) {
  return [.../* @__PURE__ */ new Set([...facts.sitting?.[body] ?? [], ...participants])];
}
function answer({ answers }, event) {
  const member = event.person ?? actor(event).person;
  return { answers: { ...answers, [member]: { comes: event.type === "confirm", reason: event.reason ?? null } } };
}
function supplement({ supplements }, event) {
  return { supplements: [...supplements, { at: event.at, items: event.items ?? [], note: event.note ?? null }] };
}
function reschedule(meeting2, event) {
  const { startsAt, place, reason, at: at2 } = event;
  return {
    startsAt,
    place: place ?? meeting2.place,
    ...meeting2.fromPaper ? noLimits : limits({ ...meeting2, startsAt }),
    moves: [...meeting2.moves, { from: meeting2.startsAt, to: startsAt, reason: reason ?? "", at: at2 }],
    sequence: meeting2.sequence + 1
  };
}
function calendarChanged(meeting2, { terms }) {
  const { ground, begunAt, concludedAt, conveneDueAt, openedAt, fromPaper: fromPaper2 } = meeting2;
  return {
    terms,
    ...recounted(meeting2, "meeting.within", terms),
    ...openedAt || fromPaper2 ? {} : limits({ ...meeting2, terms }),
    conveneDueAt: conveneDueAt && conveneDue(terms, ground, begunAt),
    minutesDueAt: concludedAt && minutesDue({ ...meeting2, terms }, concludedAt)
  };
}
function heldOn({ fromPaper: fromPaper2, openedOn, startsAt }) {
  return fromPaper2?.heldOn ?? openedOn ?? dayOf(startsAt);
}
function entryChange(meeting2, item, to) {
  return { agenda: meeting2.agenda.map((entry) => entry.item === item ? { ...entry, ...to(entry) } : entry) };
}

// machines/meeting-asks.ts
function tellPlaced(meeting2, { item }) {
  return meeting2.agenda.filter((entry) => entry.item === item).map((entry) => placed(meeting2, entry));
}
function tellAllPlaced(meeting2) {
  return meeting2.agenda.map((entry) => placed(meeting2, entry));
}
function tellGuests(meeting2, event) {
  if (meeting2.invitations.length === 0) return [];
  return tellPlaced(meeting2, { item: event.item ?? "" }).map((told) => ({ ...told, courtesy: true }));
}
function tellStruckGuest(meeting2, event) {
  return event.what === "guest" ? tellGuests(meeting2, event) : [];
}
function tellCollectedPlaced(meeting2, { entries }) {
  return entries.flatMap(({ item }) => tellPlaced(meeting2, { item }));
}
function tellAllPlacedAgain(meeting2) {
  return meeting2.openedAt ? [] : tellAllPlaced(meeting2);
}
function placed(meeting2, entry) {
  const { id, startsAt, kind, materialsDueAt, invitationsDueAt, invitations } = meeting2;
  const { item, added, standing, important, closedSession, kept, late, councilOn } = entry;
  const place = {
    meeting: id,
    startsAt,
    extraordinary: kind === "extraordinary",
    materialsDueAt: added ? null : materialsDueAt,
    invitationsDueAt,
    guests: invitations.length === 0 ? [] : [...inspectors(meeting2), ...guestsOf(entry)]
  };
  const known = { standing, important, closedSession, kept, late, councilOn };
  return { dossier: item, event: { type: "placed", place, known } };
}
function tellTakenOff(_, { item, reason }) {
  return { dossier: item, event: { type: "takenOff", reason: reason ?? "takenOff" } };
}
function tellNotHere(_, { item }) {
  return { dossier: item, courtesy: true, event: { type: "takenOff", reason: "clash", again: true } };
}
function tellAllTakenOff({ agenda: agenda2 }, { type, reason }) {
  return agenda2.map(({ item }) => ({ dossier: item, event: { type: "takenOff", reason: reason ?? type, again: true } }));
}
function tellTakenUp(_, { item }) {
  return { dossier: item, event: { type: "takenUp" } };
}
function tellOutcomes(meeting2) {
  return meeting2.agenda.map(
    (entry) => entry.takenUp ? { dossier: entry.item, event: { type: "decide", decision: decision(meeting2, entry) } } : { dossier: entry.item, event: { type: "takenOff", reason: entry.outcomeReason ?? "deferred", again: true } }
  );
}
function decision(meeting2, entry) {
  const counted = entry.votes.findLast(({ struck }) => !struck);
  return {
    outcome: entry.outcome,
    heldOn: heldOn(meeting2),
    ...entry.outcomeReason ? { reason: entry.outcomeReason } : {},
    ...entry.documentType ? { documentType: entry.documentType } : {},
    ...entry.drafter ? { drafter: entry.drafter } : {},
    ...counted ? { approvals: counted.approvals, sitting: counted.sitting } : {},
    ...entry.referredTo ? { to: entry.referredTo } : {}
  };
}
function agendaPlace(meeting2, { item }) {
  const position = meeting2.agenda.findIndex((entry) => entry.item === item);
  return { do: "place", item, meeting: meeting2.id, position: position < 0 ? meeting2.agenda.length : position };
}
function agendaTakeOff({ body, agenda: agenda2 }, { item, reason }) {
  const entry = agenda2.find((each) => each.item === item);
  const title = entry && nameOf({ ...entry, id: item });
  return { do: "backlog", item, body, title, reason: reason ?? "takenOff" };
}
function agendaTakeOffAll(meeting2, { type, reason }) {
  const gone = { reason: reason ?? type };
  const places = meeting2.agenda.map(({ item }) => agendaTakeOff(meeting2, { item, ...gone }));
  return [...places, { do: "release", ...gone }];
}
function agendaCollect({ body, fromPaper: fromPaper2 }) {
  return fromPaper2 ? [] : [{ do: "collect", body }];
}
function agendaOutcomes(meeting2) {
  return meeting2.agenda.filter(({ outcome }) => outcome === "deferred" || outcome === "sentBack").map(({ item, outcome }) => agendaTakeOff(meeting2, { item, reason: outcome ?? "deferred" }));
}
function invitationLetter(meeting2, event) {
  return letter(meeting2, "invitation", everyone(meeting2, invited(meeting2, event)));
}
function supplementLetter(meeting2) {
  return letter(meeting2, "supplement", everyone(meeting2, lastInvited(meeting2)));
}
function postponementLetter(meeting2) {
  return letter(meeting2, "postponement", everyone(meeting2, lastInvited(meeting2)));
}
function reschedulingLetter(meeting2) {
  return meeting2.invitations.length === 0 ? [] : letter(meeting2, "rescheduling", everyone(meeting2, lastInvited(meeting2)));
}
function cancellationLetter(meeting2) {
  return meeting2.invitations.length === 0 ? [] : letter(meeting2, "cancellation", everyone(meeting2, lastInvited(meeting2)));
}
function resultLetter(meeting2) {
  const members = meeting2.sitting.length > 0 ? meeting2.sitting : lastInvited(meeting2);
  return letter(
    meeting2,
    "meetingResult",
    members.map((person) => `person:${person}`)
  );
}
var grounds = {
  invitation: (body) => `meeting.invitationLead.${body}`,
  supplement: (body) => `meeting.invitationLead.${body}`,
  postponement: () => "meeting.postponement",
  rescheduling: () => "common.reschedule",
  cancellation: () => "common.withdrawal",
  meetingResult: (body) => `meeting.minutes.${body}`
};
function letter(meeting2, kind, to) {
  const { id, body, startsAt, place, sequence } = meeting2;
  return {
    kind,
    to,
    cites: grounds[kind](body),
    params: { dossier: id, title: nameOf(meeting2), body, startsAt, place, sequence }
  };
}
function calendarLetter(meeting2, event) {
  const { openedAt, fromPaper: fromPaper2, startsAt, terms } = meeting2;
  if (openedAt || fromPaper2) return [];
  const moved2 = limits({ ...meeting2, terms: event.terms });
  const limitsMoved = moved2.materialsDueAt !== meeting2.materialsDueAt || moved2.invitationsDueAt !== meeting2.invitationsDueAt;
  const day = dayOf(startsAt);
  const rests = isWorkingDay(day, terms.calendar) && !isWorkingDay(day, event.terms.calendar);
  if (!limitsMoved && !rests) return [];
  const { id, title, body, place } = meeting2;
  const { materialsDueAt, invitationsDueAt } = moved2;
  const params = { dossier: id, title, body, startsAt, place, source: event.source, materialsDueAt, invitationsDueAt };
  const to = ["capacity:office", "capacity:permanentBoard"];
  return [{ kind: rests ? "meetingDayRests" : "limitsMoved", to, cites: `meeting.materialsLead.${body}`, params }];
}
function lastInvited({ invitations }) {
  return invitations.at(-1)?.to ?? [];
}
function everyone(meeting2, members) {
  const guests = meeting2.agenda.flatMap(guestsOf);
  return [.../* @__PURE__ */ new Set([...members.map((person) => `person:${person}`), ...inspectors(meeting2), ...guests])];
}
function guestsOf({ guests }) {
  return guests.map(({ person, organisation }) => person ? `person:${person}` : `organisation:${organisation}`);
}
function inspectors({ terms, body }) {
  const guests = terms.values["meeting.guests.inspectionCommission"];
  return guests?.invitedTo.includes(body) ? ["capacity:inspectionCommission"] : [];
}

// machines/meeting-reports.ts
function gather2({ body, fromPaper: fromPaper2 }) {
  return fromPaper2 ? [] : [{ do: "gather", body }];
}
function collect2({ body, startsAt }, { at: at2, happenedOn }) {
  const openedAt = happenedOn ? dayOf(startsAt) === happenedOn ? startsAt : `${happenedOn}T00:00:00+07:00` : at2;
  return { do: "collect", body, until: openedAt };
}
function tellTaken(_, { others = [] }) {
  return others.map((dossier) => ({ dossier, courtesy: true, event: { type: "reportsTaken" } }));
}
function owedLetter(meeting2, { reports }) {
  const { id, body, startsAt, place, openedAt } = meeting2;
  if (openedAt || meeting2.reports.length > 0 || reports.length === 0) return [];
  const to = ["capacity:office", "capacity:permanentDeputySecretary"];
  const params = { dossier: id, title: nameOf(meeting2), body, startsAt, place, number: String(reports.length) };
  return [{ kind: "reportsOwed", to, cites: `meeting.standingItems.${body}`, params }];
}
function closed({ reports }, { unreported = [] }) {
  if (reports.length === 0) return [];
  const ids = reports.map(({ dossier }) => dossier);
  return [
    {
      do: "close",
      reported: ids.filter((id) => !unreported.includes(id)),
      passedOver: ids.filter((id) => unreported.includes(id))
    }
  ];
}
function tellReported(meeting2, { unreported = [] }) {
  return meeting2.reports.filter(({ awaited }) => awaited).map(({ dossier }) => {
    const isPassedOver = unreported.includes(dossier);
    const event = { type: isPassedOver ? "passedOver" : "reported", meeting: meeting2.id, heldOn: heldOn(meeting2) };
    return { dossier, ...isPassedOver ? { courtesy: true } : {}, event };
  });
}

// machines/meeting-session-changes.ts
function open(meeting2, event) {
  const { chair, recorder, present, facts, at: at2 } = event;
  const there = [...new Set(present)];
  return {
    chair,
    chairBasis: chairBasis(meeting2, chair, there, facts) ?? null,
    recorder,
    sitting: facts.sitting?.[meeting2.body] ?? [],
    present: there,
    attendance: there.map((person) => ({ person, what: "attend", at: at2 })),
    openedAt: at2,
    openedOn: dayOfEvent(event)
  };
}
function resume(meeting2, { present, at: at2 }) {
  const there = [...new Set(present)];
  const came = there.filter((person) => !meeting2.present.includes(person));
  const left = meeting2.present.filter((person) => !there.includes(person));
  return {
    present: there,
    resumesAt: null,
    attendance: [
      ...meeting2.attendance,
      ...came.map((person) => ({ person, what: "attend", at: at2 })),
      ...left.map((person) => ({ person, what: "leave", at: at2 }))
    ]
  };
}
function attend(meeting2, { type, person, at: at2 }) {
  return withPresence({ ...meeting2, attendance: [...meeting2.attendance, { person, what: type, at: at2 }] });
}
function withPresence({ attendance }) {
  const last = new Map(attendance.filter(({ struck }) => !struck).map(({ person, what }) => [person, what]));
  return { attendance, present: [...last].filter(([, what]) => what === "attend").map(([person]) => person) };
}
function recuse(meeting2, event) {
  const member = event.person ?? actor(event).person;
  return entryChange(meeting2, event.item, ({ recused }) => ({ recused: [.../* @__PURE__ */ new Set([...recused, member])] }));
}
function takeUp(meeting2, { item }) {
  return entryChange(meeting2, item, () => ({ takenUp: true }));
}
function notTakenUp(meeting2, { to }) {
  return entryChange(meeting2, to, () => ({ takenUp: false }));
}
function vote(meeting2, { item, ballots, reason, at: at2 }) {
  return entryChange(meeting2, item, (entry) => {
    const counted = tally(meeting2, entry, ballots);
    return {
      votes: [...entry.votes, { ballots, ...counted, reason: reason ?? null, at: at2 }],
      outcome: counted.carried ? "carried" : "notCarried"
    };
  });
}
var outcomes = { note: "noted", defer: "deferred", sendBack: "sentBack", referUp: "referredUp" };
function settle(meeting2, event) {
  return entryChange(meeting2, event.item, () => ({
    outcome: outcomes[event.type],
    outcomeReason: event.reason ?? (event.type === "note" ? event.text ?? null : null),
    referredTo: event.type === "referUp" ? event.to : null
  }));
}
function reserve(meeting2, event) {
  const { opinion, registerEntries, at: at2 } = event;
  const said = { opinion: opinion ?? null, registerEntries: registerEntries ?? [] };
  const reservation = { person: actor(event).person, ...said, at: at2 };
  return entryChange(meeting2, event.item, ({ reservations }) => ({ reservations: [...reservations, reservation] }));
}
function strike(meeting2, event) {
  const { what, item, person, reason } = event;
  const struck = reason ?? "";
  if (what === "attendance") {
    const n = meeting2.attendance.findLastIndex((each) => each.person === person && !each.struck);
    return withPresence({ attendance: meeting2.attendance.map((each, i) => i === n ? { ...each, struck } : each) });
  }
  return entryChange(meeting2, item ?? "", (entry) => {
    if (what === "vote")
      return { votes: entry.votes.map((each) => each.struck ? each : { ...each, struck }), outcome: null };
    if (what === "guest") return { guests: entry.guests.toSpliced(guestAt(meeting2, entry.item, event), 1) };
    if (what === "outcome") return { outcome: null, outcomeReason: null, referredTo: null };
    if (what === "recusal") return { recused: entry.recused.filter((each) => each !== person) };
    return {
      reservations: entry.reservations.map(
        (each) => each.person === person && !each.struck ? { ...each, struck } : each
      )
    };
  });
}
function adjourn(_, { until }) {
  return { resumesAt: until };
}
function conclude(meeting2, event) {
  const { documents, deferRest, reason, at: at2 } = event;
  const agenda2 = meeting2.agenda.map((entry) => {
    const document = documents?.find(({ item }) => item === entry.item);
    const chosen = { documentType: document?.documentType ?? null, drafter: document?.drafter ?? null };
    if (entry.outcome || !deferRest) return { ...entry, ...chosen };
    return { ...entry, outcome: "deferred", outcomeReason: reason ?? null };
  });
  const minutesDueAt = meeting2.fromPaper ? null : minutesDue(meeting2, at2);
  return { agenda: agenda2, concludedAt: at2, concludedBy: actor(event).person, minutesDueAt };
}
function draftMinutes(_, event) {
  const { files, registerEntries, summary, at: at2 } = event;
  return {
    minutes: { files: files ?? [], registerEntries: registerEntries ?? [], summary: summary ?? null, at: at2 },
    signatures: []
  };
}
function sign({ signatures }, event) {
  const { as, at: at2, files, registerEntries } = event;
  const signed = { files: files ?? [], registerEntries: registerEntries ?? [] };
  return { signatures: [...signatures, { as, person: actor(event).person, at: at2, ...signed }] };
}

// machines/meeting-view.ts
var meetingRoles = {
  office: capacity("office"),
  permanentBoard: capacity("permanentBoard"),
  secretary: capacity("secretary"),
  permanentDeputySecretary: capacity("permanentDeputySecretary"),
  chair: ({ chair, terms, body }) => chair ? [`person:${chair}`] : [`capacity:${terms.values[`meeting.chair.${body}`]}`],
  recorder: ({ recorder }) => recorder ? [`person:${recorder}`] : ["capacity:office"],
  // Who has said that they will not come is not reminded.
  invitees: (meeting2) => [
    ...(meeting2.invitations.at(-1)?.to ?? []).filter((person) => meeting2.answers[person]?.comes !== false).map((person) => `person:${person}`),
    ...meeting2.invitations.length > 0 ? [...inspectors(meeting2), ...meeting2.agenda.flatMap(guestsOf)] : []
  ]
};
function meetingReaders(meeting2) {
  const own = ["capacity:office", "capacity:permanentBoard", `capacity:${meeting2.body}`];
  const people = meeting2.participants.map((person) => `person:${person}`);
  const clerks = [meeting2.recorder, meeting2.chair].flatMap((person) => person ? [`person:${person}`] : []);
  if (meeting2.invitations.length === 0) return [...own, ...people, ...clerks];
  return [...own, ...people, ...clerks, ...inspectors(meeting2), ...meeting2.agenda.flatMap(guestsOf)];
}
function viewMeeting(meeting2, reader) {
  const { terms, ...content } = meeting2;
  if (isInside(meeting2, reader))
    return { ...content, agenda: meeting2.agenda.map((entry) => veil(meeting2, entry, reader)) };
  const { id, unit, title, secrecy, urgency, body, kind, startsAt, place } = content;
  const agenda2 = meeting2.agenda.filter((entry) => sees(meeting2, entry, reader)).map(outline);
  return { id, unit, title, secrecy, urgency, body, kind, startsAt, place, agenda: agenda2 };
}
function withholdsFromGuest(meeting2, reader) {
  return !isInside(meeting2, reader);
}
function viewMeetingEvent(event, meeting2, reader) {
  if (!isInside(meeting2, reader)) return { type: event.type };
  if (event.type !== "reserve" || readsReserved(meeting2, reader)) return event;
  const { opinion, registerEntries, reason, ...rest } = event;
  return rest;
}
function meetingDues(meeting2) {
  const { body, startsAt, invitationsDueAt } = meeting2;
  const others = [
    ["convene", meeting2.conveneDueAt, "meeting.membersRequestConveneWithin", meeting2.begunAt],
    ["materials", meeting2.materialsDueAt, `meeting.materialsLead.${body}`, startsAt],
    ["agendaCheck", meeting2.agendaCheckDueAt, "meeting.agendaCheckLead", invitationsDueAt],
    ["invitations", invitationsDueAt, `meeting.invitationLead.${body}`, startsAt],
    ["resumption", meeting2.resumesAt, "meeting.adjournment", null],
    ["minutes", meeting2.minutesDueAt, `meeting.conclusionHours.${body}`, meeting2.concludedAt]
  ].flatMap(([name, dueAt, cites, from]) => dueAt ? [{ name, dueAt, cites, from }] : []);
  return [...others, ...limitDues(meeting2, "meeting.within")];
}
function isInside(meeting2, reader) {
  const { person } = reader;
  const mine = tokensOf(reader);
  const inside = ["capacity:office", "capacity:permanentBoard", `capacity:${meeting2.body}`];
  return mine.some((token) => inside.includes(token)) || [...meeting2.participants, meeting2.recorder, meeting2.chair].includes(person);
}
function isMember(meeting2, { person, capacities }) {
  return capacities.includes(meeting2.body) || meeting2.sitting.includes(person);
}
function sees(meeting2, entry, reader) {
  const mine = tokensOf(reader);
  if (mine.some((token) => inspectors(meeting2).includes(token))) return !entry.closedSession;
  return guestsOf(entry).some((token) => mine.includes(token));
}
function readsReserved(meeting2, reader) {
  return inForce(meeting2, "meeting.reservedOpinionReaders").includes("body") && isMember(meeting2, reader);
}
function veil(meeting2, entry, reader) {
  if (readsReserved(meeting2, reader)) return entry;
  const reservations = entry.reservations.map(
    (each) => each.person === reader.person ? each : { person: each.person, at: each.at }
  );
  return { ...entry, reservations };
}
function outline({ item, title, itemType, outcome, documentType }) {
  return { item, title, itemType, outcome, documentType };
}

// machines/meeting-acts.ts
var by = (...roles) => sentBy(meetingRoles, ...roles);
var noText = (...fields) => holdsNoText(fields, isSecretMatter);
var schedules = [
  happenedAlready,
  hasReason,
  noText(),
  mayConvene,
  refersToConvener,
  startsAhead,
  onWorkingDay,
  withNotice,
  withinWindow
];
var seek = ask("agenda", agendaCollect);
var gathers = ask("report", gather2);
var drawsUp = [seek, gathers];
var heard = {
  itemStands: {
    guard: when(({ agenda: agenda2 }, { item }) => agenda2.some((entry) => entry.item === item)),
    actions: change(itemStands)
  },
  itemLeft: {
    guard: when(({ agenda: agenda2 }, { item }) => agenda2.some((entry) => entry.item === item)),
    actions: [ask("agenda", agendaTakeOff), change(removeItem)]
  },
  clash: { actions: [ask("tell", tellNotHere), change(removeItem)] },
  untold: [
    {
      guard: when((_, { event }) => event === "placed"),
      actions: [
        ask("agenda", (meeting2, { to, reason }) => agendaTakeOff(meeting2, { item: to, reason })),
        change((meeting2, { to }) => removeItem(meeting2, { item: to }))
      ]
    },
    { guard: when((_, { event }) => event === "takenUp"), actions: change(notTakenUp) }
  ],
  // Before the session; afterwards its reports are those that it opened with.
  reportsTaken: { guard: when(({ openedAt }) => openedAt === null), actions: gathers }
};
var agenda = {
  itemJoins: {
    actions: [
      change(join),
      ask("agenda", (meeting2, { entry }) => agendaPlace(meeting2, entry)),
      ask("tell", (meeting2, { entry }) => tellPlaced(meeting2, entry))
    ]
  },
  placeItem: {
    guard: meets(happenedAlready, by("office", "permanentBoard"), itemFits, itemIsFree),
    actions: [change(placeItem), ask("agenda", agendaPlace), ask("tell", tellPlaced)]
  },
  takeOffItem: {
    guard: meets(happenedAlready, hasReason, noText(), by("office", "permanentBoard"), isOnAgenda),
    actions: [ask("agenda", agendaTakeOff), ask("tell", tellTakenOff), change(removeItem)]
  }
};
var lines = {
  enterLine: {
    guard: meets(
      happenedAlready,
      by("office", "permanentBoard"),
      noText("text"),
      saysOrNone,
      nothingIsOwed
    ),
    actions: change(enterLine)
  },
  inviteGuest: {
    guard: meets(
      happenedAlready,
      by("office"),
      isOnAgenda,
      guestIsKnown,
      hasReference("meeting.guests.others")
    ),
    actions: [change(inviteGuest), ask("tell", tellGuests)]
  }
};
var correct = {
  correct: {
    guard: meets(happenedAlready, hasReason, noText(), by("recorder", "office", "chair"), holdsSlip),
    actions: [change(strike), ask("tell", tellStruckGuest)]
  }
};
var addition = (...roles) => ({
  addItem: {
    guard: meets(happenedAlready, by(...roles), itemFits, itemIsFree, statesUrgency),
    actions: [change(placeItem), ask("agenda", agendaPlace), ask("tell", tellPlaced)]
  },
  sendSupplement: {
    guard: meets(happenedAlready, by("office", ...roles), noText("note")),
    actions: [change(supplement), ask("letter", supplementLetter)]
  }
});
var moves = {
  reschedule: {
    guard: meets(...schedules),
    actions: [change(reschedule), ask("tell", tellAllPlaced), ask("letter", reschedulingLetter)]
  }
};
var cancel = {
  cancel: {
    guard: meets(happenedAlready, hasReason, noText(), mayConvene, refersToConvener),
    target: "cancelled",
    actions: [
      ask("agenda", agendaTakeOffAll),
      ask("tell", tellAllTakenOff),
      ask("letter", cancellationLetter),
      change(() => ({ agenda: [] }))
    ]
  }
};

// rules/meeting-opening.ts
function hasRoster({ body }) {
  return body !== "internalAffairs" && body !== "partyBodies";
}
var presentAreMembers = {
  id: "presentAreMembers",
  cites: ({ body }) => `meeting.quorum.${body}`,
  ground: "body",
  weight: "blocks",
  met: (meeting2, { present, facts }) => {
    const roster = hasRoster(meeting2) ? rosterFor(meeting2, facts) : [...meeting2.participants];
    return !hasRoster(meeting2) || present.every((person) => roster.includes(person));
  }
};
function rosterFor(meeting2, facts) {
  return meeting2.sitting.length > 0 ? meeting2.sitting : facts.sitting?.[meeting2.body] ?? [];
}
var opensQuorate = {
  id: "opensQuorate",
  cites: ({ body }) => `meeting.quorum.${body}`,
  ground: "facts",
  weight: "blocks",
  met: (meeting2, { present, facts }) => isQuorate({ ...meeting2, present: [...present], sitting: rosterFor(meeting2, facts) }),
  params: (meeting2, { present, facts }) => {
    const at2 = { ...meeting2, present: present ?? [], sitting: rosterFor(meeting2, facts) };
    return { present: membersPresent(at2), needed: quorumOf(at2), sitting: at2.sitting.length };
  }
};
var recorderIsKnown = {
  id: "recorderIsKnown",
  cites: ({ body }) => `meeting.minutes.${body}`,
  ground: "body",
  weight: "blocks",
  met: (_, { recorder, chair, facts }) => recorder !== chair && facts.people?.[recorder] !== void 0
};
var opensOnTime = {
  id: "opensOnTime",
  cites: "meeting.openEarlyBy",
  ground: "dossier",
  weight: "warns",
  met: (meeting2, event) => {
    if (event.happenedOn) return true;
    const lead = inForce(meeting2, "meeting.openEarlyBy");
    return msOf(event.at) >= msOf(earliest(meeting2, "hours" in lead ? lead.hours : 24 * lead.days, lead.unit));
  },
  params: ({ startsAt }) => ({ startsAt })
};
function earliest(meeting2, hours, unit) {
  if (unit === "workingHours")
    return addWorkingHours(meeting2.startsAt, -hours, inForce(meeting2, "unit.hours"), meeting2.terms.calendar);
  return instantOf(msOf(meeting2.startsAt) - hours * 36e5);
}
var isMember2 = {
  id: "isMember",
  cites: ({ body }) => `meeting.quorum.${body}`,
  ground: "body",
  weight: "blocks",
  met: (meeting2, { person }) => !hasRoster(meeting2) || meeting2.sitting.includes(person)
};

// machines/meeting-calling.ts
var toOpen = starts("meeting.within", "opening", ({ fromPaper: fromPaper2, startsAt }) => fromPaper2 ? null : startsAt);
var callingPhase = {
  planned: {
    meta: {
      label: "meeting.planned",
      cites: convenerKey,
      owner: "permanentBoard",
      awaits: "convene",
      deadlines: { convene: "conveneDueAt" }
    },
    entry: ask("agenda", agendaCollect),
    on: {
      ...heard,
      ...agenda,
      ...lines,
      ...correct,
      ...moves,
      ...cancel,
      convene: {
        guard: meets(
          happenedAlready,
          mayConvene,
          convocationReference,
          noText("purpose", "requirements", "content", "scope"),
          hasFields,
          participantsExist
        ),
        target: "preparing",
        actions: [change(convene), ...drawsUp]
      }
    }
  },
  preparing: {
    meta: {
      label: "meeting.preparing",
      cites: ({ body }) => `meeting.materialsLead.${body}`,
      owner: "office",
      awaits: "submitAgenda",
      deadlines: { materials: "materialsDueAt" }
    },
    on: {
      ...heard,
      ...agenda,
      ...lines,
      ...correct,
      ...moves,
      ...cancel,
      submitAgenda: { guard: meets(happenedAlready, by("office", "permanentDeputySecretary")), target: "checking" },
      deadline: { guard: when((_, { name }) => name === "materials"), target: "checking" }
    }
  },
  checking: {
    meta: {
      label: "meeting.checking",
      cites: "meeting.agendaCheckLead",
      owner: "permanentBoard",
      awaits: "clearAgenda",
      deadlines: { agendaCheck: "agendaCheckDueAt" }
    },
    entry: drawsUp,
    on: {
      ...heard,
      ...agenda,
      ...lines,
      ...correct,
      ...moves,
      ...cancel,
      clearAgenda: {
        guard: meets(
          happenedAlready,
          by("permanentBoard"),
          agendaIsReady,
          standingIsPresent,
          agendaReference
        ),
        target: "inviting",
        actions: [change(clearAgenda), ask("report", gather2)]
      }
    }
  },
  inviting: {
    meta: {
      label: "meeting.inviting",
      cites: ({ body }) => `meeting.invitationLead.${body}`,
      owner: "office",
      awaits: "sendInvitations",
      deadlines: { invitations: "invitationsDueAt" }
    },
    on: {
      ...heard,
      ...lines,
      ...correct,
      ...moves,
      ...cancel,
      takeOffItem: agenda.takeOffItem,
      ...addition("permanentBoard"),
      sendInvitations: {
        guard: meets(happenedAlready, by("office"), hasInvitees, invitedInTime),
        target: "invited",
        actions: [
          change(sendInvitations),
          ask("letter", invitationLetter),
          ask("tell", tellAllPlaced)
        ]
      }
    }
  },
  invited: {
    meta: {
      label: "meeting.invited",
      cites: ({ body }) => `meeting.quorum.${body}`,
      owner: "chair",
      awaits: "open",
      deadlines: { opening: "openingDueAt" }
    },
    entry: toOpen,
    exit: stops("opening"),
    on: {
      ...heard,
      ...lines,
      ...correct,
      ...cancel,
      ...addition("permanentBoard"),
      takeOffItem: agenda.takeOffItem,
      confirm: { guard: meets(happenedAlready, answersForMember), actions: change(answer) },
      excuse: {
        guard: meets(happenedAlready, hasReason, noText(), answersForMember),
        actions: change(answer)
      },
      reschedule: [
        {
          // Invitations already out bind the members to a later day; an earlier one asks for new ones.
          guard: when(
            (meeting2, event) => isBefore(event.startsAt, meeting2.startsAt),
            ...schedules
          ),
          target: "inviting",
          actions: moves.reschedule.actions
        },
        { ...moves.reschedule, actions: [...moves.reschedule.actions, toOpen] }
      ],
      open: {
        guard: meets(
          happenedAlready,
          opensAsChair,
          chairIsCompetent,
          chairIsPresent,
          recorderIsKnown,
          presentAreMembers,
          opensQuorate,
          opensOnTime
        ),
        target: "inSession",
        actions: [ask("report", collect2), change(open)]
      },
      postpone: {
        guard: meets(happenedAlready, hasReason, noText(), by("chair", "office", "permanentBoard")),
        target: "postponed",
        actions: ask("letter", postponementLetter)
      }
    }
  },
  postponed: {
    meta: {
      label: "meeting.postponed",
      cites: "meeting.postponement",
      owner: "permanentBoard",
      awaits: "reschedule",
      deadlines: { rescheduling: "reschedulingDueAt" }
    },
    entry: starts("meeting.within", "rescheduling"),
    exit: stops("rescheduling"),
    on: {
      ...heard,
      ...lines,
      ...correct,
      ...cancel,
      takeOffItem: agenda.takeOffItem,
      reschedule: { ...moves.reschedule, target: "inviting" }
    }
  }
};

// rules/meeting-ballot.ts
var bodyDecides = {
  id: "bodyDecides",
  cites: ({ body }) => `meeting.decides.${body}`,
  ground: "dossier",
  weight: "blocks",
  met: (meeting2) => inForce(meeting2, `meeting.decides.${meeting2.body}`)
};
var quorumHolds = {
  id: "quorumHolds",
  cites: ({ body }) => `meeting.quorum.${body}`,
  ground: "dossier",
  weight: "blocks",
  met: (meeting2, { item }) => isQuorate(forQuorum(meeting2, item)),
  params: (meeting2, { item }) => ({
    present: membersPresent(forQuorum(meeting2, item)),
    needed: quorumOf(meeting2),
    sitting: meeting2.sitting.length
  })
};
function forQuorum(meeting2, item) {
  if (inForce(meeting2, "meeting.recusal").inQuorumWhilePresent) return meeting2;
  const recused = entryOf(meeting2, item)?.recused ?? [];
  return { ...meeting2, present: meeting2.present.filter((person) => !recused.includes(person)) };
}
var recusesMember = {
  id: "recusesMember",
  cites: "meeting.recusal",
  ground: "caller",
  weight: "blocks",
  met: (meeting2, event) => {
    const { person, capacities } = actor(event);
    const member = event.person ?? person;
    return meeting2.sitting.includes(member) && (member === person || person === meeting2.recorder || capacities.includes("office"));
  }
};
var notYetVoted = {
  id: "notYetVoted",
  cites: "meeting.vote",
  ground: "dossier",
  weight: "blocks",
  met: (meeting2, { item }) => {
    const entry = entryOf(meeting2, item);
    return !entry || standingVote(entry) === void 0;
  }
};
var ballotFits = {
  id: "ballotFits",
  cites: "meeting.ballot",
  ground: "body",
  weight: "needsReason",
  met: (meeting2, { item, ballots }) => {
    const { itemType } = entryOf(meeting2, item);
    const forms = inForce(meeting2, "meeting.ballot");
    return (forms[itemType] ?? forms.otherwise) !== "secret" || ballots.method === "secret";
  }
};
var votersAreMembers = voters(
  "votersAreMembers",
  "meeting.vote",
  (meeting2, person) => meeting2.sitting.includes(person)
);
var votersArePresent = voters(
  "votersArePresent",
  "meeting.vote",
  (meeting2, person) => meeting2.present.includes(person)
);
var votersAreNotRecused = voters(
  "votersAreNotRecused",
  "meeting.recusal",
  (_, person, entry) => !entry?.recused.includes(person)
);
var votersVoteOnce = {
  id: "votersVoteOnce",
  cites: "meeting.vote",
  ground: "body",
  weight: "blocks",
  met: (_, { ballots }) => ballots.method !== "named" || new Set(ballots.votes.map(({ person }) => person)).size === ballots.votes.length
};
function voters(id, cites, may) {
  return {
    id,
    cites,
    ground: "body",
    weight: "blocks",
    met: (meeting2, { item, ballots }) => ballots.method !== "named" || ballots.votes.every(({ person }) => may(meeting2, person, entryOf(meeting2, item)))
  };
}
var sumsAddUp = {
  id: "sumsAddUp",
  cites: "meeting.vote",
  ground: "body",
  weight: "blocks",
  met: (meeting2, { item, ballots }) => addsUp(ballots, eligible(meeting2, item)),
  params: (meeting2, { item }) => ({ eligible: eligible(meeting2, item) })
};
function eligible(meeting2, item) {
  const recused = entryOf(meeting2, item)?.recused ?? [];
  return meeting2.sitting.filter((person) => meeting2.present.includes(person) && !recused.includes(person)).length;
}
function addsUp(ballots, voters2) {
  if (ballots.method === "secret") {
    const { approve, valid, returned, issued } = ballots;
    return approve <= valid && valid <= returned && returned <= issued && issued <= voters2;
  }
  const cast = ballots.method === "named" ? ballots.votes.length : approvalsOf(ballots) + ballots.reject + ballots.abstain;
  return cast <= voters2;
}

// machines/meeting-session.ts
var atTable = by("chair", "recorder", "office");
var concludes = [
  change(conclude),
  ask("agenda", agendaOutcomes),
  ask("tell", tellOutcomes),
  ask("report", closed),
  ask("tell", tellReported)
];
var conclude2 = {
  conclude: {
    guard: meets(
      happenedAlready,
      concludesAsChair,
      mayConclude,
      noText(),
      allHaveOutcomes,
      documentsAreChosen,
      draftersExist,
      unreportedIsOwed
    ),
    target: "concluded",
    actions: concludes
  }
};
var sessionPhase = {
  inSession: {
    meta: {
      label: "meeting.inSession",
      cites: ({ body }) => `meeting.chair.${body}`,
      owner: "chair",
      awaits: "conclude",
      deadlines: { closing: "closingDueAt" }
    },
    entry: starts("meeting.within", "closing"),
    exit: stops("closing"),
    on: {
      ...heard,
      ...correct,
      ...addition("permanentBoard", "recorder", "chair"),
      attend: {
        guard: meets(happenedAlready, by("recorder", "office", "chair"), isMember2),
        actions: change(attend)
      },
      leave: {
        guard: meets(happenedAlready, by("recorder", "office", "chair"), isMember2),
        actions: change(attend)
      },
      recuse: {
        guard: meets(happenedAlready, isOnAgenda, itemIsOpen, recusesMember),
        actions: change(recuse)
      },
      takeUp: {
        guard: meets(happenedAlready, atTable, isOnAgenda, itemIsReady, isBeforeCouncil),
        actions: [change(takeUp), ask("tell", tellTakenUp)]
      },
      vote: {
        guard: meets(
          happenedAlready,
          by("recorder", "office", "chair"),
          isOnAgenda,
          bodyDecides,
          itemIsUp,
          notYetVoted,
          quorumHolds,
          ballotFits,
          votersAreMembers,
          votersArePresent,
          votersAreNotRecused,
          votersVoteOnce,
          sumsAddUp
        ),
        actions: change(vote)
      },
      note: {
        guard: meets(
          happenedAlready,
          noText("text"),
          atTable,
          isOnAgenda,
          itemIsUp,
          quorumHolds
        ),
        actions: change(settle)
      },
      defer: {
        guard: meets(happenedAlready, hasReason, noText(), atTable, isOnAgenda, itemIsOpen),
        actions: change(settle)
      },
      sendBack: {
        guard: meets(
          happenedAlready,
          hasReason,
          noText(),
          atTable,
          isOnAgenda,
          itemIsUp,
          quorumHolds
        ),
        actions: change(settle)
      },
      referUp: {
        guard: meets(
          happenedAlready,
          hasReason,
          noText(),
          atTable,
          isOnAgenda,
          itemIsUp,
          quorumHolds,
          hasHigherBody
        ),
        actions: change(settle)
      },
      reserve: {
        guard: meets(
          happenedAlready,
          isOnAgenda,
          reservesAsMember,
          noText("opinion"),
          saysOrRegisters("opinion", isSecretMatter)
        ),
        actions: change(reserve)
      },
      adjourn: {
        guard: meets(happenedAlready, atTable, resumesAhead),
        target: "adjourned",
        actions: change(adjourn)
      },
      ...conclude2
    }
  },
  adjourned: {
    meta: {
      label: "meeting.adjourned",
      cites: "meeting.adjournment",
      owner: "chair",
      awaits: "resume",
      deadlines: { resumption: "resumesAt" }
    },
    on: {
      ...heard,
      ...correct,
      ...addition("permanentBoard"),
      adjourn: {
        guard: meets(happenedAlready, hasReason, atTable, resumesAhead),
        actions: change(adjourn)
      },
      resume: {
        guard: meets(happenedAlready, atTable, presentAreMembers, opensQuorate),
        target: "inSession",
        actions: change(resume)
      },
      ...conclude2
    }
  }
};

// machines/meeting.ts
var machine = setup({
  types: { input: {}, context: {}, events: {}, meta: {} },
  actions: asks
}).createMachine({
  id: "meeting",
  context: ({ input }) => begin(input),
  initial: "planned",
  on: {
    calendarChanged: {
      guard: isOtherCalendar,
      actions: [
        ask("letter", calendarLetter),
        change(calendarChanged),
        ask("tell", tellAllPlacedAgain)
      ]
    },
    // What the record answers finds a taker wherever the meeting has come to meanwhile.
    collected: { actions: [change(collect), ask("tell", tellCollectedPlaced)] },
    reportsGathered: {
      actions: [ask("letter", owedLetter), change(gather), ask("tell", tellTaken)]
    },
    // A matter closed meanwhile need not hear that it was reported.
    untold: { guard: when((_, { event }) => event === "reported"), actions: change(() => ({})) }
  },
  states: {
    ...callingPhase,
    ...sessionPhase,
    concluded: {
      meta: {
        label: "meeting.concluded",
        cites: minutesKey,
        owner: "office",
        awaits: "draftMinutes",
        deadlines: { minutes: "minutesDueAt" }
      },
      always: {
        guard: ({ context }) => context.minutes !== null && nextSigner(context) === void 0,
        target: "closed"
      },
      on: {
        draftMinutes: {
          guard: meets(
            happenedAlready,
            by("office", "recorder"),
            filesExist,
            keepsSecrets,
            noText("summary"),
            minutesSaySomething
          ),
          actions: change(draftMinutes)
        },
        sign: {
          guard: meets(
            happenedAlready,
            minutesAreDrafted,
            signsInOrder,
            signsAsNamed,
            filesExist,
            keepsSecrets
          ),
          actions: change(sign)
        }
      }
    },
    closed: {
      type: "final",
      entry: ask("letter", resultLetter),
      meta: { label: "meeting.closed", cites: minutesKey, deadlines: "none" }
    },
    cancelled: { type: "final", meta: { label: "meeting.cancelled", cites: "common.withdrawal", deadlines: "none" } }
  }
});
function minutesKey({ body }) {
  return `meeting.minutes.${body}`;
}
var meeting = {
  stem: "meeting",
  plural: "meetings",
  version: 1,
  machine,
  begins: [happenedAlready, ...beginsMeeting],
  roles: meetingRoles,
  dues: meetingDues,
  body: ({ body }) => body,
  readers: meetingReaders,
  view: viewMeeting,
  withholds: withholdsFromGuest,
  viewEvent: viewMeetingEvent
};
export {
  meeting
};
