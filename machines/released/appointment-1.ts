// @ts-nocheck
// machines/appointment.ts
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

// rules/values.ts
function inForce({ terms }, key) {
  const value = terms.values[key];
  if (value === void 0) throw new Error(`no value ${key} in force`);
  return value;
}

// rules/appointment.ts
function managerOf(given) {
  return given.post.managedBy ?? inForce(given, "appointment.managing").withoutRow;
}
function deciderOf(given) {
  const manager = managerOf(given);
  return manager === "superior" ? inForce(given, "appointment.superior").proposedBy : manager;
}
function nextToAsk(appointment2) {
  const manager = managerOf(appointment2);
  if (appointment2.submission || manager === "standingCommittee" || manager === "permanentBoard") return "decision";
  if (manager === "superior") return "submission";
  return inForce(appointment2, "appointment.submission").executiveCommittee ? "submission" : "decision";
}
function stepsOf({ kind, source, ...given }) {
  const lists = inForce(given, "appointment.steps");
  return (kind === "appointment" && source === "external" ? lists.external : lists[kind]) ?? [];
}
function nextStep(appointment2) {
  return stepsOf(appointment2)[appointment2.steps.length];
}
function linesOf(given) {
  return inForce(given, "appointment.eligibility").filter(({ kinds }) => kinds.includes(given.kind));
}
function listed({ candidates }) {
  return candidates.flatMap((candidate, i) => candidate.dropped ? [] : [{ n: i + 1, candidate }]);
}
function unverified({ status }) {
  return status === "verified" ? {} : { unverified: "appointment.field.unverified" };
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

// rules/appointment-proposal.ts
var postExists = {
  id: "postExists",
  cites: "appointment.managing",
  ground: "body",
  weight: "blocks",
  met: (_, { post, facts }) => facts.post?.id === post
};
var isOnlyMatter = {
  id: "isOnlyMatter",
  cites: "appointment.managing",
  ground: "facts",
  weight: "blocks",
  met: (_, { kind, facts }) => !facts.post?.open.includes(kind)
};
var boardMayDecide = {
  id: "boardMayDecide",
  cites: "appointment.delegation",
  ground: "facts",
  weight: "blocks",
  met: ({ terms }, { facts }) => !facts.post || deciderOf({ terms, post: facts.post }) !== "permanentBoard" || inForce({ terms }, "appointment.delegation") !== null
};
var namesCandidates = {
  id: "namesCandidates",
  cites: "appointment.eligibility",
  ground: "body",
  weight: "blocks",
  met: (appointment2, event) => (event.candidates ?? []).every(
    ({ person, name, registerNumber }) => [person, name, registerNumber].filter(Boolean).length === 1 && (!name || !isSecret(appointment2, event)) && (!person || event.facts.people?.[person] !== void 0)
  )
};
var candidatesAreNew = {
  id: "candidatesAreNew",
  cites: "appointment.eligibility",
  ground: "body",
  weight: "blocks",
  met: ({ candidates = [] }, event) => {
    const before = candidates.flatMap(({ person, dropped }) => person && !dropped ? [person] : []);
    const people = [...before, ...(event.candidates ?? []).flatMap(({ person }) => person ?? [])];
    return new Set(people).size === people.length;
  }
};
var unitsExist = {
  id: "unitsExist",
  cites: "appointment.notice",
  ground: "body",
  weight: "blocks",
  met: (_, { units, facts }) => (units ?? []).every(({ organisation }) => facts.organisations?.includes(organisation))
};
var holdsKey = {
  id: "holdsKey",
  cites: "appointment.proposers",
  ground: "caller",
  weight: "blocks",
  met: (_, event) => event.as ? actor(event).capacities.includes(event.as) : actor(event).capacities.includes("permanentBoard")
};
var keyIsNew = {
  id: "keyIsNew",
  cites: "appointment.proposers",
  ground: "dossier",
  weight: "blocks",
  met: ({ keys }, { as }) => keys.every((key) => key.as !== as)
};
var keysAreTwo = {
  id: "keysAreTwo",
  cites: "appointment.proposers",
  ground: "caller",
  weight: "blocks",
  met: ({ keys }, event) => Boolean(event.reference) || keys.every(({ by: by2 }) => by2 !== actor(event).person)
};
function isProposedWith(appointment2, { as }) {
  const given = [...appointment2.keys.map((key) => key.as), as];
  return inForce(appointment2, "appointment.proposers").every((key) => given.includes(key));
}
var requestIsWhole = {
  id: "requestIsWhole",
  cites: "appointment.policyRequest",
  ground: "dossier",
  weight: "blocks",
  met: (appointment2) => !inForce(appointment2, "appointment.policyRequest").says.includes("assignment") || appointment2.assignment !== null || appointment2.requestEntries.length > 0
};
var restsOnPolicyBody = {
  id: "restsOnPolicyBody",
  cites: "appointment.managing",
  ground: "body",
  weight: "blocks",
  met: (appointment2, event) => Boolean(event.reference) || managerOf(appointment2) === "permanentBoard" && tokensOf(actor(event)).includes("capacity:permanentBoard"),
  params: (appointment2) => {
    const manager = managerOf(appointment2);
    return { body: manager === "superior" ? "appointment.field.superior" : `body.${manager}` };
  }
};
var mayAnnounce = {
  id: "mayAnnounce",
  cites: "appointment.reviewAnnounced",
  ground: "dossier",
  weight: "blocks",
  met: ({ kind, announced, candidates }) => kind === "reappointment" && !announced && candidates.some(({ person }) => person)
};
var announcesInTime = {
  id: "announcesInTime",
  cites: "appointment.reviewAnnounced",
  ground: "facts",
  weight: "needsReason",
  met: ({ announceDueAt }, { facts }) => !announceDueAt || facts.day <= announceDueAt.slice(0, 10),
  params: (appointment2) => ({
    dueAt: appointment2.announceDueAt ?? "",
    ...unverified(inForce(appointment2, "appointment.reviewAnnounced"))
  })
};

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

// machines/appointment-roles.ts
var appointmentRoles = {
  office: capacity("office"),
  secretary: capacity("secretary"),
  permanentBoard: capacity("permanentBoard"),
  partyBuildingCommission: capacity("partyBuildingCommission"),
  opener: ({ opener }) => opener ? [`person:${opener}`] : [],
  // Whoever has not yet turned their key.
  proposer: ({ keys }) => ["secretary", "permanentBoard"].flatMap(
    (as) => keys.some((key) => key.as === as) ? [] : [`capacity:${as}`]
  ),
  // Of the province it is the office that writes and waits.
  policyBody: (appointment2) => {
    const manager = managerOf(appointment2);
    return manager === "superior" ? ["capacity:office"] : [`capacity:${manager}`];
  },
  decidingBody: (appointment2) => [`capacity:${deciderOf(appointment2)}`],
  chair: capacity("secretary"),
  candidate: (appointment2) => {
    const still = appointment2.shortlist.length > 0 ? appointment2.shortlist : listed(appointment2).map(({ n }) => n);
    return still.flatMap((n) => {
      const { person } = appointment2.candidates[n - 1];
      return person ? [`person:${person}`] : [];
    });
  }
};
var mayBegin = {
  ...sentBy({}, "office", "secretary", "permanentBoard"),
  met: (context, event) => sentBy(
    {
      office: capacity("office"),
      secretary: capacity("secretary"),
      permanentBoard: capacity("permanentBoard")
    },
    "office",
    "secretary",
    "permanentBoard"
  ).met(context, event)
};
var mayWithdraw = {
  ...sentBy(appointmentRoles),
  cites: "common.withdrawal",
  met: (appointment2, event) => sentBy(appointmentRoles, ...withdrawers(appointment2)).met(appointment2, event),
  params: (appointment2) => ({ roles: withdrawers(appointment2) })
};
function withdrawers({ keys }) {
  return keys.length > 0 ? ["permanentBoard"] : ["opener", "permanentBoard"];
}

// machines/appointment-asks.ts
function awaitDecision(appointment2) {
  const attempts = appointment2.attempts + 1;
  const asks2 = nextToAsk(appointment2);
  const body = asks2 === "submission" ? "standingCommittee" : deciderOf(appointment2);
  const dossier = `${appointment2.id}.q${attempts}`;
  return { attempts, recall: null, handedOn: null, awaited: { dossier, body, for: asks2 } };
}
function startDecision(appointment2) {
  const { id, title, secrecy, urgency, awaited, submission, files, registerEntries, via } = appointment2;
  if (!awaited) return [];
  const { body, dossier } = awaited;
  const common = {
    title,
    secrecy,
    urgency,
    ...secrecy === "none" && files.length > 0 ? { files: files.map((file) => file.id) } : {},
    ...registerEntries.length > 0 ? { registerEntries } : {},
    answersTo: id
  };
  if (body === "permanentBoard") {
    const delegation = inForce(appointment2, "appointment.delegation");
    return [{ procedure: "delegatedMatter", dossier, input: { ...common, ...delegation ?? {} } }];
  }
  const item = { ...common, body, itemType: "personnel" };
  if (via === "poll") return [{ procedure: "writtenPoll", dossier, input: item }];
  const reference = submission?.reference ? { reference: submission.reference } : {};
  return [
    {
      procedure: "agendaItem",
      dossier,
      input: { ...item, toNearest: true, referral: { from: id, kind: "appointment", ...reference } }
    }
  ];
}
function recall({ awaited }, { reason }) {
  return awaited ? [{ dossier: awaited.dossier, event: { type: "recall", reason: reason ?? "" } }] : [];
}
function awaitDocument({ id, documents }) {
  const count = documents + 1;
  return { documents: count, document: { dossier: count === 1 ? `${id}.vb` : `${id}.vb${count}`, number: null } };
}
function startDocument(appointment2) {
  const { id, title, secrecy, urgency, decision, document } = appointment2;
  if (!decision || !document) return [];
  return [
    {
      procedure: "promulgation",
      dossier: document.dossier,
      input: {
        title,
        secrecy,
        urgency,
        documentType: inForce(appointment2, "appointment.document"),
        organ: decision.body,
        basis: basisOf(decision),
        answersTo: id
      }
    }
  ];
}
function noticeLetter(appointment2) {
  const { id, units, document, decision, superior } = appointment2;
  const told = inForce(appointment2, "appointment.notice");
  const to = [
    ...told.includes("person") ? appointmentRoles.candidate(appointment2) : [],
    ...told.includes("organisations") ? units.map(({ organisation }) => `organisation:${organisation}`) : [],
    "capacity:office",
    "capacity:partyBuildingCommission"
  ];
  const number = document?.number ?? decision?.number ?? superior.answer?.reference ?? "";
  return [{ kind: "personnelDecision", to, cites: "appointment.notice", params: { id, number } }];
}
function rejectionLetter(appointment2) {
  const to = ["capacity:secretary", "capacity:permanentBoard", "capacity:partyBuildingCommission"];
  const reason = appointment2.ended?.reason ?? "";
  return [{ kind: "personnelRejected", to, cites: "appointment.decision", params: { id: appointment2.id, reason } }];
}
function announcementLetter(appointment2) {
  const { post } = appointment2;
  return [
    {
      kind: "reappointmentReview",
      to: appointmentRoles.candidate(appointment2),
      cites: "appointment.reviewAnnounced",
      params: { source: post.title, startsAt: "", deadline: post.termEndsOn ?? "" }
    }
  ];
}
function openedLetter(appointment2) {
  const { opener, kind, post } = appointment2;
  if (opener || kind !== "reappointment") return [];
  return [
    {
      kind: "reappointmentOpened",
      to: ["capacity:office", "capacity:partyBuildingCommission", "capacity:permanentDeputySecretary"],
      cites: "appointment.reviewOpens",
      params: { source: nameOf({ ...appointment2, title: post.title }), deadline: post.termEndsOn ?? "" }
    }
  ];
}
function basisOf({ by: by2, dossier, heldOn, approvals, sitting, reference, body, files, registerEntries }) {
  if (by2 === "paper") return { kind: "paper", reference, heldOn, files, registerEntries };
  if (by2 === "writtenPoll") return { kind: "poll", poll: dossier, heldOn, approvals, sitting };
  if (by2 === "delegatedMatter")
    return { kind: "delegatedMatter", matter: dossier, body, heldOn, reference, approvals, sitting };
  return { kind: "item", item: dossier, meeting: null, heldOn, approvals, sitting };
}
function bodyOf(appointment2) {
  return deciderOf(appointment2);
}
function isSuperiors(appointment2) {
  return managerOf(appointment2) === "superior";
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

// rules/deadlines.ts
function backward(anchor, lead, calendar, hours) {
  return reckon(anchor, lead, -1, calendar, hours);
}
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

// rules/appointment-dates.ts
function policyDue(terms, soughtAt) {
  return forward(
    soughtAt,
    inForce({ terms }, "appointment.policyWithin"),
    terms.calendar,
    inForce({ terms }, "unit.hours")
  ).dueAt;
}
function processDue(terms, approvedAt) {
  return forward(
    approvedAt,
    inForce({ terms }, "appointment.processWithin"),
    terms.calendar,
    inForce({ terms }, "unit.hours")
  ).dueAt;
}
function announceDue({
  kind,
  post,
  announced,
  terms
}) {
  const end2 = termEnd(terms, post.termEndsOn);
  if (kind !== "reappointment" || announced || !end2) return null;
  const hours = inForce({ terms }, "unit.hours");
  return backward(end2, inForce({ terms }, "appointment.reviewAnnounced"), terms.calendar, hours).dueAt;
}
function termEnd(terms, termEndsOn) {
  return termEndsOn ? at(termEndsOn, inForce({ terms }, "unit.hours").closing) : null;
}
function addMonths(day, months) {
  const [year, month, date] = day.split("-").map(Number);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), index % 12 + 1];
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return `${y}-${String(m).padStart(2, "0")}-${String(Math.min(date, last)).padStart(2, "0")}`;
}
function waitsUntil({ kind, terms }, { disciplines }) {
  const { kinds, months } = inForce({ terms }, "appointment.disciplineWait");
  if (!kinds.includes(kind)) return null;
  const ends = disciplines.flatMap(
    ({ discipline, decidedOn, struck }) => struck === null ? [addMonths(decidedOn, months[discipline])] : []
  );
  return ends.sort().at(-1) ?? null;
}

// machines/dossier-beginning.ts
function dossierOf({ id, unit, title, secrecy, urgency, by: by2, facts, terms }) {
  return { id, unit, title, secrecy, urgency, opener: by2 ? (facts?.onBehalf ?? by2).person : null, terms };
}

// machines/appointment-beginning.ts
function begin(input) {
  const { kind, facts, terms } = input;
  const { open, ...post } = facts.post;
  const { files } = papersOf(input, facts);
  return {
    ...dossierOf(input),
    kind,
    post,
    seats: input.seats ?? 1,
    source: input.source ?? "inHouse",
    assignment: input.assignment ?? null,
    requestEntries: input.registerEntries ?? [],
    units: input.units ?? [],
    startedBy: input.startedBy ?? null,
    files,
    registerEntries: [],
    candidates: (input.candidates ?? []).map(candidateOf),
    keys: [],
    announced: null,
    policySoughtAt: null,
    policy: null,
    consultations: [],
    steps: [],
    struckSteps: [],
    shortlist: [],
    verifications: [],
    statements: [],
    opinions: [],
    via: "meeting",
    awaited: null,
    attempts: 0,
    recall: null,
    handedOn: null,
    returned: [],
    submission: null,
    decision: null,
    superior: { sent: null, answer: null },
    document: null,
    documents: 0,
    ended: null,
    announceDueAt: announceDue({ kind, post, announced: null, terms }),
    proposalDueAt: null,
    policyDueAt: null,
    processDueAt: null,
    superiorDueAt: null
  };
}
function candidateOf({ person, name, registerNumber }) {
  return {
    person: person ?? null,
    name: name ?? null,
    registerNumber: registerNumber ?? null,
    checks: [],
    disciplines: [],
    lifts: [],
    dropped: null
  };
}
function markOf(event) {
  return { by: actor(event).person, on: event.facts.day, reference: event.reference ?? null };
}
function papersOf(given, facts) {
  const files = facts.files?.filter(({ id }) => given.files?.includes(id)) ?? [];
  return { files, registerEntries: given.registerEntries ?? [] };
}

// rules/fractions.ts
function reaches(count, [part, whole], of2) {
  return count * whole >= of2 * part;
}
function exceeds(count, [part, whole], of2) {
  return count * whole > of2 * part;
}
function satisfies(count, share, of2) {
  return "atLeast" in share ? reaches(count, share.atLeast, of2) : exceeds(count, share.over, of2);
}
function leastFor(share, of2) {
  const [part, whole] = "atLeast" in share ? share.atLeast : share.over;
  return "atLeast" in share ? Math.ceil(of2 * part / whole) : Math.floor(of2 * part / whole) + 1;
}

// rules/appointment-steps.ts
var isNextStep = {
  id: "isNextStep",
  cites: "appointment.steps",
  ground: "body",
  weight: "blocks",
  met: (appointment2, { step }) => nextStep(appointment2)?.step === step,
  params: (appointment2) => {
    const next = nextStep(appointment2);
    return next ? { step: `appointment.step.${next.step}`, ...unverified(next) } : {};
  }
};
var heldInOrder = {
  id: "heldInOrder",
  cites: "appointment.steps",
  ground: "body",
  weight: "blocks",
  met: ({ policy, steps }, { facts }) => facts.day >= (steps.at(-1)?.on ?? (policy ? dayOf(policy.at) : "")),
  params: ({ policy, steps }) => ({ day: steps.at(-1)?.on ?? (policy ? dayOf(policy.at) : "") })
};
var isAttended = {
  id: "isAttended",
  cites: "appointment.attendance",
  ground: "body",
  weight: "blocks",
  met: (appointment2, { summoned, present }) => summoned > 0 && satisfies(present, inForce(appointment2, "appointment.attendance"), summoned),
  params: (appointment2, event) => {
    const { summoned, present } = event;
    return {
      needed: summoned === void 0 ? "" : leastFor(inForce(appointment2, "appointment.attendance"), summoned),
      summoned: summoned ?? "",
      present: present ?? "",
      ...unverified(inForce(appointment2, "appointment.attendance"))
    };
  }
};
var sumsAddUp = {
  id: "sumsAddUp",
  cites: "appointment.ballotSums",
  ground: "body",
  weight: "blocks",
  met: ({ seats }, { summoned, present, ballot }) => {
    if (!ballot) return present <= summoned;
    const { issued, returned, valid, yes } = ballot;
    const total = yes.reduce((sum, { votes }) => sum + votes, 0);
    const descending = [summoned, present, issued, returned, valid];
    return descending.every((count, n) => n === 0 || count <= descending[n - 1]) && yes.every(({ votes }) => votes <= valid) && total <= valid * seats;
  }
};
var ballotFits = {
  id: "ballotFits",
  cites: "appointment.steps",
  ground: "body",
  weight: "blocks",
  met: (appointment2, { ballot }) => nextStep(appointment2)?.ballot !== "none" === (ballot !== void 0)
};
var ballotNamesShortlist = {
  id: "ballotNamesShortlist",
  cites: "appointment.steps",
  ground: "body",
  weight: "blocks",
  met: ({ shortlist }, { ballot }) => {
    const named = ballot?.yes.map(({ candidate }) => candidate).sort();
    return !named || named.join() === [...shortlist].sort().join();
  }
};
var headDecidesAtHalf = {
  id: "headDecidesAtHalf",
  cites: "appointment.externalTie",
  ground: "body",
  weight: "blocks",
  met: (appointment2, event) => {
    const tied = tiedAtHalf(appointment2, event);
    if (!event.headDecides) return tied.length === 0;
    const { candidate } = event.headDecides;
    return tied.length > 0 && (candidate === null || tied.includes(candidate)) && Boolean(event.reason);
  },
  params: (appointment2) => {
    const tie = inForce(appointment2, "appointment.externalTie");
    return tie ? unverified(tie) : {};
  }
};
var hasMinutes = {
  id: "hasMinutes",
  cites: "appointment.steps",
  ground: "body",
  weight: "blocks",
  met: ({ secrecy }, { files, registerEntries }) => Boolean(secrecy === "none" ? files?.length || registerEntries?.length : registerEntries?.length)
};
var holdsStep = {
  id: "holdsStep",
  cites: "common.correction",
  ground: "dossier",
  weight: "blocks",
  met: ({ steps }) => steps.length > 0
};
function goingOn(appointment2, event) {
  const step = nextStep(appointment2);
  if (step.ballot !== "secret" || !event.ballot) return { basis: "noBallot", after: appointment2.shortlist };
  const { yes } = event.ballot;
  const over2 = inForce(appointment2, "appointment.chosen");
  const chosen = yes.filter(({ votes }) => satisfies(votes, over2, event.summoned));
  if (chosen.length > 0) return { basis: "chosen", after: highest(chosen, appointment2.seats) };
  if (event.headDecides?.candidate) return { basis: "head", after: [event.headDecides.candidate] };
  const rule = inForce(appointment2, "appointment.nobodyChosen");
  if (!rule || event.headDecides || isLastBallot(appointment2)) return { basis: "nobody", after: [] };
  return { basis: "highest", after: highest(yes, rule.highest) };
}
function neededOf(appointment2, summoned) {
  return leastFor(inForce(appointment2, "appointment.chosen"), summoned);
}
function tiedAtHalf(appointment2, { ballot, summoned }) {
  const step = nextStep(appointment2);
  if (!inForce(appointment2, "appointment.externalTie") || appointment2.source !== "external") return [];
  if (step?.ballot !== "secret" || !ballot) return [];
  const share = inForce(appointment2, "appointment.chosen");
  if (!("over" in share) || ballot.yes.some(({ votes }) => satisfies(votes, share, summoned))) return [];
  const [part, whole] = share.over;
  return ballot.yes.flatMap(({ candidate, votes }) => votes * whole === summoned * part ? [candidate] : []);
}
function highest(yes, count) {
  const sorted = [...yes].sort((a, b) => b.votes - a.votes);
  const least = sorted[Math.min(count, sorted.length) - 1]?.votes ?? 0;
  return sorted.flatMap(({ candidate, votes }) => votes >= least && votes > 0 ? [candidate] : []);
}
function isLastBallot(appointment2) {
  return stepsOf(appointment2).slice(appointment2.steps.length + 1).every(({ ballot }) => ballot !== "secret");
}

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
function setTo(context, name, until) {
  return { ...over(context, name), [`${name}DueAt`]: until };
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

// machines/appointment-changes.ts
function propose({ keys }, event) {
  return { keys: [...keys, { as: event.as, ...markOf(event) }] };
}
function seekPolicy({ terms }, event) {
  const policySoughtAt = momentOf(event);
  return { policySoughtAt, policyDueAt: policyDue(terms, policySoughtAt) };
}
function request(appointment2, event) {
  return {
    seats: event.seats ?? appointment2.seats,
    source: event.source ?? appointment2.source,
    assignment: event.assignment ?? appointment2.assignment,
    units: event.units ?? appointment2.units,
    requestEntries: [...appointment2.requestEntries, ...event.registerEntries ?? []]
  };
}
function announce(_, event) {
  return { announced: markOf(event), announceDueAt: null };
}
function approvePolicy({ terms }, event) {
  const at2 = momentOf(event);
  return { policy: { ...markOf(event), at: at2 }, policyDueAt: null, processDueAt: processDue(terms, at2) };
}
function enlist({ candidates }, event) {
  return { candidates: [...candidates, ...event.candidates.map(candidateOf)] };
}
function drop(appointment2, event) {
  const dropped = { ...markOf(event), reason: event.reason ?? "" };
  const shortlist = appointment2.shortlist.filter((n) => n !== event.candidate);
  return { ...of(appointment2, event.candidate, () => ({ dropped })), shortlist };
}
function enterDiscipline(appointment2, event) {
  const { discipline, decidedOn } = event;
  return of(appointment2, event.candidate, ({ disciplines }) => ({
    disciplines: [...disciplines, { discipline, decidedOn, struck: null }]
  }));
}
function check(appointment2, event) {
  const { line, met, note = null, facts } = event;
  return of(appointment2, event.candidate, ({ checks }) => ({
    checks: [...checks, { line, met, note, ...markOf(event), ...papersOf(event, facts) }]
  }));
}
function lift(appointment2, event) {
  const { line, reason = "", facts } = event;
  return of(appointment2, event.candidate, ({ lifts }) => ({
    lifts: [...lifts, { line, reason, ...markOf(event), ...papersOf(event, facts) }]
  }));
}
function pass(appointment2) {
  return { shortlist: listed(appointment2).map(({ n }) => n) };
}
function recordStep(appointment2, event) {
  const { summoned, present, ballot = null, facts } = event;
  const { step } = nextStep(appointment2);
  const { basis, after } = goingOn(appointment2, event);
  const held = { step, summoned, present, ballot, basis, before: appointment2.shortlist, after };
  return {
    steps: [...appointment2.steps, { ...held, ...markOf(event), ...papersOf(event, facts) }],
    shortlist: after
  };
}
function strikeStep({ steps, struckSteps }, event) {
  const last = steps.at(-1);
  return {
    steps: steps.slice(0, -1),
    struckSteps: [...struckSteps, { ...last, reason: event.reason ?? "" }],
    shortlist: last.before
  };
}
function strikeDiscipline(appointment2, event) {
  return of(appointment2, event.candidate, ({ disciplines }) => ({
    disciplines: disciplines.map((each, i) => i + 1 === event.n ? { ...each, struck: event.reason ?? "" } : each)
  }));
}
function consult({ consultations }, event) {
  const said = { with: event.with, agreed: event.agreed };
  return { consultations: [...consultations, { ...said, ...markOf(event), ...papersOf(event, event.facts) }] };
}
function orderVerification({ verifications }, event) {
  const { candidate, reason = "" } = event;
  return { verifications: [...verifications, { candidate, reason, ...markOf(event), conclusion: null }] };
}
function concludeVerification({ verifications }, event) {
  const conclusion = { met: event.met, ...markOf(event), ...papersOf(event, event.facts) };
  return {
    verifications: verifications.map(
      (each) => each.candidate === event.candidate && !each.conclusion ? { ...each, conclusion } : each
    )
  };
}
function makeStatement(appointment2, event) {
  const { person } = actor(event);
  const candidate = appointment2.candidates.findIndex((each) => each.person === person) + 1;
  const { statement = null, facts } = event;
  return {
    statements: [...appointment2.statements, { candidate, statement, on: facts.day, ...papersOf(event, facts) }]
  };
}
function giveOpinion({ opinions }, event) {
  return { opinions: [...opinions, { from: event.from, ...markOf(event), ...papersOf(event, event.facts) }] };
}
function attach({ files, registerEntries }, event) {
  const given = papersOf(event, event.facts);
  const before = files.filter(({ id }) => !given.files.some((file) => file.id === id));
  return { files: [...before, ...given.files], registerEntries: [...registerEntries, ...given.registerEntries] };
}
function detach({ files, registerEntries }, event) {
  return {
    files: files.filter(({ id }) => id !== event.file),
    registerEntries: registerEntries.filter(({ number }) => number !== event.registerNumber)
  };
}
function reschedule(appointment2, { deadline, until }) {
  return setTo(appointment2, deadline, until);
}
function calendarChanged(appointment2, { terms }) {
  const { policySoughtAt, policy, policyDueAt, processDueAt } = appointment2;
  const counted = (was, before, now) => was === before ? now : was;
  return {
    terms,
    ...recounted(appointment2, "appointment.within", terms),
    announceDueAt: announceDue({ ...appointment2, terms }),
    ...policySoughtAt && policyDueAt ? {
      policyDueAt: counted(
        policyDueAt,
        policyDue(appointment2.terms, policySoughtAt),
        policyDue(terms, policySoughtAt)
      )
    } : {},
    ...policy && processDueAt ? { processDueAt: counted(processDueAt, processDue(appointment2.terms, policy.at), processDue(terms, policy.at)) } : {}
  };
}
function enterDecision({ awaited }, event) {
  const { files, registerEntries } = papersOf(event, event.facts);
  const above = { permanentBoard: "standingCommittee", standingCommittee: "executiveCommittee" };
  const { body } = awaited;
  const decision = {
    by: "paper",
    body: body in above ? above[body] : body,
    dossier: null,
    heldOn: event.facts.day,
    approvals: null,
    sitting: null,
    reference: event.reference ?? null,
    number: null,
    files: files.map(({ id }) => id),
    registerEntries
  };
  return { decision, awaited: null, handedOn: null };
}
function proposeUp({ superior }, event) {
  return { superior: { ...superior, sent: { ...markOf(event), ...papersOf(event, event.facts) } } };
}
function answered({ superior }, event) {
  const answer = { agreed: event.agreed, ...markOf(event), ...papersOf(event, event.facts) };
  return { superior: { ...superior, answer } };
}
function recall2(_, event) {
  return { recall: { reason: event.reason ?? "", by: actor(event).person } };
}
function end(_, event) {
  return { ended: { reason: event.reason ?? null, by: actor(event).person, at: event.at } };
}
function of({ candidates }, n, to) {
  return { candidates: candidates.map((each, i) => i + 1 === n ? { ...each, ...to(each) } : each) };
}

// rules/appointment-vetting.ts
var hasShortlist = {
  id: "hasShortlist",
  cites: "appointment.steps",
  ground: "dossier",
  weight: "blocks",
  met: ({ shortlist }) => shortlist.length > 0
};
var wasConsulted = {
  id: "wasConsulted",
  cites: "appointment.consultation",
  ground: "dossier",
  weight: "blocks",
  met: (appointment2) => !appointment2.post.consults || !inForce(appointment2, "appointment.consultation").kinds.includes(appointment2.kind) || appointment2.consultations.length > 0
};
var verificationConcluded = {
  id: "verificationConcluded",
  cites: "appointment.verification",
  ground: "dossier",
  weight: "blocks",
  met: ({ verifications, shortlist }) => verifications.every(({ candidate, conclusion }) => !shortlist.includes(candidate) || conclusion?.met === true)
};
var awaitsConclusion = {
  id: "awaitsConclusion",
  cites: "appointment.verification",
  ground: "body",
  weight: "blocks",
  met: ({ verifications }, event) => verifications.some(({ candidate, conclusion }) => candidate === event.candidate && !conclusion)
};
var isShortlisted = {
  id: "isShortlisted",
  cites: "appointment.steps",
  ground: "body",
  weight: "blocks",
  met: ({ shortlist }, { candidate }) => shortlist.includes(candidate)
};
var opinionGiven = {
  id: "opinionGiven",
  cites: "appointment.steps",
  ground: "dossier",
  weight: "needsReason",
  met: (appointment2) => !asking(appointment2) || appointment2.opinions.length > 0,
  params: (appointment2) => unverified(asking(appointment2) ?? { status: "verified" })
};
var hasPersonnelPapers = {
  id: "hasPersonnelPapers",
  cites: "appointment.papers",
  ground: "dossier",
  weight: "blocks",
  met: (appointment2) => (appointment2.secrecy === "none" ? appointment2.files.length : 0) + appointment2.registerEntries.length >= inForce(appointment2, "appointment.papers").filesMin,
  params: (appointment2) => ({
    named: inForce(appointment2, "appointment.papers").named,
    ...unverified(inForce(appointment2, "appointment.papers"))
  })
};
var wasHeard = {
  id: "wasHeard",
  cites: "appointment.statement",
  ground: "dossier",
  weight: "warns",
  met: ({ shortlist, statements }) => shortlist.every((n) => statements.some(({ candidate }) => candidate === n))
};
var decidedAtMeeting = {
  id: "decidedAtMeeting",
  cites: "writtenPoll.excludedItemTypes",
  ground: "body",
  weight: "blocks",
  met: (appointment2, { via }) => via !== "poll" || !inForce(appointment2, "writtenPoll.excludedItemTypes").includes("personnel")
};
var speaksForSelf = {
  id: "speaksForSelf",
  cites: "appointment.statement",
  ground: "caller",
  weight: "blocks",
  met: ({ candidates, shortlist }, event) => shortlist.some((n) => candidates[n - 1]?.person === actor(event).person)
};
var saysSomething = {
  id: "saysSomething",
  cites: "appointment.statement",
  ground: "body",
  weight: "blocks",
  met: ({ secrecy }, { statement, files, registerEntries }) => Boolean(secrecy === "none" && (statement || files?.length) || registerEntries?.length)
};
var holdsPaper = {
  id: "holdsPaper",
  cites: "common.files",
  ground: "body",
  weight: "blocks",
  met: ({ files, registerEntries }, { file, registerNumber }) => files.some(({ id }) => id === file) || registerEntries.some(({ number }) => number === registerNumber)
};
var hasPapers = {
  id: "hasPapers",
  cites: ({ secrecy }) => secrecy === "none" ? "common.files" : "common.secrecy",
  ground: "body",
  weight: "blocks",
  met: ({ secrecy }, { files, registerEntries }) => Boolean(secrecy === "none" ? files?.length || registerEntries?.length : registerEntries?.length)
};
var wasHandedOn = {
  id: "wasHandedOn",
  cites: "appointment.decision",
  ground: "dossier",
  weight: "blocks",
  met: ({ handedOn: handedOn2 }) => handedOn2 !== null
};
var wasProposedUp = {
  id: "wasProposedUp",
  cites: "appointment.superior",
  ground: "dossier",
  weight: "blocks",
  met: ({ superior }) => superior.sent !== null
};
var noDocumentOnItsWay = {
  id: "noDocumentOnItsWay",
  cites: "appointment.document",
  ground: "dossier",
  weight: "blocks",
  met: ({ document }) => document === null
};
var isAhead = {
  id: "isAhead",
  cites: "common.reschedule",
  ground: "body",
  weight: "blocks",
  met: (_, { until, at: at2 }) => msOf(until) > msOf(at2)
};
function asking(appointment2) {
  return stepsOf(appointment2).find(({ writtenOpinion }) => writtenOpinion);
}

// rules/appointment-eligibility.ts
var isListed = {
  id: "isListed",
  cites: "appointment.eligibility",
  ground: "body",
  weight: "blocks",
  met: (appointment2, event) => listed(appointment2).some(({ n }) => n === event.candidate)
};
var isOnChecklist = {
  id: "isOnChecklist",
  cites: "appointment.eligibility",
  ground: "body",
  weight: "blocks",
  met: (appointment2, event) => linesOf(appointment2).some(({ line }) => line === event.line)
};
var hasEvidence = {
  id: "hasEvidence",
  cites: "appointment.eligibility",
  ground: "body",
  weight: "blocks",
  met: ({ secrecy }, { met, files, registerEntries }) => !met || Boolean(secrecy === "none" ? files?.length || registerEntries?.length : registerEntries?.length)
};
var hasCandidates = {
  id: "hasCandidates",
  cites: "appointment.eligibility",
  ground: "dossier",
  weight: "blocks",
  met: (appointment2) => listed(appointment2).length > 0
};
var allChecked = {
  id: "allChecked",
  cites: "appointment.eligibility",
  ground: "dossier",
  weight: "blocks",
  met: (appointment2) => lines(appointment2, isUnchecked).length === 0,
  params: (appointment2) => ({ missing: lines(appointment2, isUnchecked) })
};
var nobodyBarred = {
  id: "nobodyBarred",
  cites: "appointment.eligibility",
  ground: "dossier",
  weight: "blocks",
  met: (appointment2) => lines(appointment2, isBarred).length === 0,
  params: (appointment2) => ({
    missing: lines(appointment2, isBarred),
    ...linesOf(appointment2).some(({ status }) => status === "unverified") ? { unverified: "appointment.field.unverified" } : {}
  })
};
var outOfDisciplineWait = {
  id: "outOfDisciplineWait",
  cites: "appointment.disciplineWait",
  ground: "facts",
  weight: "blocks",
  met: (appointment2, { facts }) => listed(appointment2).every(({ candidate }) => !isWaiting(appointment2, candidate, facts.day)),
  params: (appointment2) => ({
    until: listed(appointment2).flatMap(
      ({ candidate }) => isLifted(candidate, "disciplineWait") ? [] : [waitsUntil(appointment2, candidate) ?? ""]
    ).sort().at(-1) ?? "",
    ...unverified(inForce(appointment2, "appointment.disciplineWait"))
  })
};
var mayBeLifted = {
  id: "mayBeLifted",
  cites: (_, { line }) => line === "disciplineWait" ? "appointment.disciplineWait" : "appointment.eligibility",
  ground: "body",
  weight: "blocks",
  met: (appointment2, { candidate: n, line, facts }) => {
    const candidate = appointment2.candidates[n - 1];
    if (!candidate || statusOf(appointment2, line) !== "unverified") return false;
    return line === "disciplineWait" ? isWaiting(appointment2, candidate, facts.day) : isBarred(candidate, line);
  }
};
var holdsDiscipline = {
  id: "holdsDiscipline",
  cites: "common.correction",
  ground: "body",
  weight: "blocks",
  met: ({ candidates }, { candidate = 0, n = 0 }) => candidates[candidate - 1]?.disciplines[n - 1]?.struck === null
};
function lines(appointment2, which) {
  return listed(appointment2).flatMap(
    ({ candidate }) => linesOf(appointment2).flatMap(({ line }) => which(candidate, line) ? [`appointment.line.${line}`] : [])
  );
}
function isUnchecked({ checks }, line) {
  return checks.every((check2) => check2.line !== line);
}
function isBarred(candidate, line) {
  const last = candidate.checks.findLast((check2) => check2.line === line);
  return last?.met === false && !isLifted(candidate, line);
}
function isWaiting(appointment2, candidate, day) {
  const until = waitsUntil(appointment2, candidate);
  return until !== null && day < until && !isLifted(candidate, "disciplineWait");
}
function isLifted({ lifts }, line) {
  return lifts.some((lift2) => lift2.line === line);
}
function statusOf(appointment2, line) {
  if (line === "disciplineWait") return inForce(appointment2, "appointment.disciplineWait").status;
  return linesOf(appointment2).find((each) => each.line === line)?.status;
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

// machines/appointment-acts.ts
var by = (...names) => sentBy(appointmentRoles, ...names);
var preparers = by("partyBuildingCommission", "office");
var acting = (...requirements) => meets(happenedAlready, holdsNoText(["assignment", "note", "statement", "with"]), ...requirements);
var withPapers = (...requirements) => acting(filesExist, keepsSecrets, ...requirements);
var withdraw = {
  withdraw: { guard: acting(mayWithdraw, hasReason), target: "withdrawn", actions: change(end) }
};
var reschedule2 = {
  reschedule: {
    guard: acting(by("office", "permanentBoard"), hasReason, isAhead),
    actions: change(reschedule)
  }
};
var request2 = {
  request: { guard: acting(preparers, unitsExist, keepsSecrets), actions: change(request) }
};
var announce2 = {
  announce: {
    guard: acting(preparers, mayAnnounce, announcesInTime),
    actions: [change(announce), ask("letter", announcementLetter)]
  }
};
var papers = {
  attach: { guard: withPapers(preparers, hasPapers), actions: change(attach) },
  detach: { guard: acting(preparers, holdsPaper), actions: change(detach) },
  consult: {
    guard: withPapers(preparers, hasReference("appointment.consultation")),
    actions: change(consult)
  }
};
var drop2 = {
  drop: { guard: acting(preparers, hasReason, isListed), actions: change(drop) }
};
var makeStatement2 = {
  makeStatement: {
    guard: withPapers(speaksForSelf, saysSomething),
    actions: change(makeStatement)
  }
};
var strikeStep2 = when(
  (_, { what }) => what === "step",
  happenedAlready,
  preparers,
  hasReason,
  holdsNoText([]),
  holdsStep
);
var giveOpinion2 = {
  giveOpinion: { guard: withPapers(preparers, hasPapers), actions: change(giveOpinion) }
};

// machines/appointment-told.ts
function isAwaited({ awaited }, { dossier }) {
  return awaited !== null && (dossier === awaited.dossier || dossier.startsWith(`${awaited.dossier}.`));
}
var agreed = ["carried", "decided"];
var isAgreed = (appointment2, event) => isAwaited(appointment2, event) && agreed.includes(event.outcome);
var toSubmit = when(
  (appointment2, event) => isAgreed(appointment2, event) && appointment2.awaited.for === "submission" && !isSuperiors(appointment2)
);
var toPropose = when(
  (appointment2, event) => isAgreed(appointment2, event) && appointment2.awaited.for === "submission" && isSuperiors(appointment2)
);
var decidedInWriting = when(
  (appointment2, event) => isAgreed(appointment2, event) && event.procedure === "delegatedMatter" && Boolean(event.number)
);
var toDecide = when(isAgreed);
var toReject = when(
  (appointment2, event) => isAwaited(appointment2, event) && ["notCarried", "refused"].includes(event.outcome)
);
var recalled = when(
  (appointment2, event) => isAwaited(appointment2, event) && event.outcome === "withdrawn" && appointment2.recall !== null
);
var handedOn = when(
  (appointment2, event) => isAwaited(appointment2, event) && ["referredUp", "referred", "handedOver"].includes(event.outcome)
);
var undecided = when(isAwaited);
var keptThere = when(
  ({ awaited, recall: recall3 }, { to, event }) => recall3 !== null && to === awaited?.dossier && event === "recall"
);
var dispatched = when(
  ({ document }, { dossier, outcome }) => dossier === document?.dossier && outcome === "dispatched"
);
var notDispatched = when(
  ({ document }, { dossier, outcome }) => dossier === document?.dossier && outcome !== "dispatched"
);
function noteSubmission(appointment2, event) {
  return { submission: resolutionOf(appointment2, event) };
}
function noteDecision(appointment2, event) {
  return { decision: resolutionOf(appointment2, event), awaited: null };
}
function noteHandedOn(_, { dossier, outcome, at: at2 }) {
  return { handedOn: { from: dossier, outcome, at: at2 } };
}
function noteReturn({ returned }, { dossier, outcome, reason, at: at2 }) {
  return {
    returned: [...returned, { from: dossier, outcome, reason: reason ?? null, at: at2 }],
    awaited: null,
    recall: null
  };
}
function noteRejection(_, { reason, at: at2 }) {
  return { ended: { reason: reason ?? null, by: null, at: at2 }, awaited: null };
}
function noteNobodyChosen(_, { at: at2 }) {
  return { ended: { reason: null, by: null, at: at2 } };
}
function noteRecall({ recall: recall3 }, { at: at2 }) {
  return { ended: { reason: recall3.reason, by: recall3.by, at: at2 }, awaited: null };
}
function noteNumber({ document }, { number }) {
  return { document: { dossier: document.dossier, number: number ?? null } };
}
function resolutionOf({ awaited }, event) {
  const { procedure, dossier, heldOn, at: at2, approvals, sitting, reference, number } = event;
  return {
    by: procedure,
    body: awaited.body,
    dossier,
    heldOn: heldOn ?? dayOf(at2),
    approvals: approvals ?? null,
    sitting: sitting ?? null,
    reference: reference ?? null,
    number: number ?? null,
    files: [],
    registerEntries: []
  };
}

// machines/appointment-deciding.ts
var rejected = { target: "rejected", actions: [change(noteRejection)] };
var entering = [
  happenedAlready,
  by("office"),
  wasHandedOn,
  hasReference("appointment.decision"),
  hasPapers,
  filesExist,
  keepsSecrets,
  holdsNoText([])
];
var deciding = {
  deciding: {
    meta: {
      label: "appointment.deciding",
      cites: "appointment.decision",
      owner: "decidingBody",
      deadlines: { process: "processDueAt" }
    },
    entry: [change(awaitDecision), ask("start", startDecision)],
    on: {
      ...reschedule2,
      ...makeStatement2,
      withdraw: {
        guard: acting(by("permanentBoard"), hasReason),
        actions: [change(recall2), ask("tell", recall)]
      },
      enterDecision: [
        {
          guard: when((_, { agreed: agreed2 }) => agreed2, ...entering),
          target: "issuing",
          actions: change(enterDecision)
        },
        { guard: meets(...entering), target: "rejected", actions: change(end) }
      ],
      untold: { guard: keptThere, actions: change(() => ({ recall: null })) },
      settled: [
        { guard: toSubmit, target: "deciding", reenter: true, actions: change(noteSubmission) },
        { guard: toPropose, target: "awaitingSuperior", actions: change(noteSubmission) },
        { guard: decidedInWriting, target: "notified", actions: change(noteDecision) },
        { guard: toDecide, target: "issuing", actions: change(noteDecision) },
        { guard: toReject, ...rejected },
        { guard: recalled, target: "withdrawn", actions: change(noteRecall) },
        { guard: handedOn, actions: change(noteHandedOn) },
        { guard: undecided, target: "vetting", actions: change(noteReturn) }
      ]
    }
  },
  awaitingSuperior: {
    meta: {
      label: "appointment.awaitingSuperior",
      cites: "appointment.superior",
      owner: "office",
      awaits: "answerFromSuperior",
      deadlines: { superior: "superiorDueAt", process: "processDueAt" }
    },
    entry: starts("appointment.within", "superior"),
    exit: stops("superior"),
    on: {
      ...withdraw,
      ...reschedule2,
      proposeUp: {
        guard: withPapers(by("office"), hasReference("appointment.superior")),
        actions: change(proposeUp)
      },
      answerFromSuperior: [
        {
          guard: when((_, { agreed: agreed2 }) => agreed2, ...answering()),
          target: "notified",
          actions: change(answered)
        },
        {
          guard: meets(...answering()),
          target: "rejected",
          actions: [change(answered), change(end)]
        }
      ]
    }
  },
  issuing: {
    meta: {
      label: "appointment.issuing",
      cites: "appointment.document",
      owner: "secretary",
      deadlines: { process: "processDueAt" }
    },
    entry: [change(awaitDocument), ask("start", startDocument)],
    on: {
      ...reschedule2,
      settled: [
        { guard: dispatched, target: "notified", actions: change(noteNumber) },
        { guard: notDispatched, actions: change(() => ({ document: null })) }
      ],
      draftAnew: {
        guard: acting(by("office", "secretary"), hasReason, noDocumentOnItsWay),
        target: "issuing",
        reenter: true
      },
      withdraw: {
        guard: acting(by("permanentBoard"), hasReason, noDocumentOnItsWay),
        target: "withdrawn",
        actions: change(end)
      }
    }
  }
};
function answering() {
  return [
    happenedAlready,
    by("office"),
    hasReference("appointment.superior"),
    wasProposedUp,
    filesExist,
    keepsSecrets,
    holdsNoText([])
  ];
}

// machines/appointment-preparing.ts
var preparing = {
  proposed: {
    meta: {
      label: "appointment.proposed",
      cites: "appointment.proposers",
      owner: "proposer",
      awaits: "propose",
      deadlines: { announcement: "announceDueAt", proposal: "proposalDueAt" }
    },
    entry: starts("appointment.within", "proposal"),
    exit: stops("proposal"),
    on: {
      ...withdraw,
      ...request2,
      ...announce2,
      propose: [
        {
          guard: when(
            isProposedWith,
            happenedAlready,
            holdsKey,
            keyIsNew,
            keysAreTwo,
            holdsNoText([])
          ),
          target: "seekingPolicy",
          actions: [change(propose), change(seekPolicy)]
        },
        {
          guard: acting(holdsKey, keyIsNew, keysAreTwo),
          actions: change(propose)
        }
      ]
    }
  },
  seekingPolicy: {
    meta: {
      label: "appointment.seekingPolicy",
      cites: "appointment.managing",
      owner: "policyBody",
      awaits: "approvePolicy",
      deadlines: { policy: "policyDueAt", announcement: "announceDueAt" }
    },
    on: {
      ...withdraw,
      ...reschedule2,
      ...request2,
      ...announce2,
      ...papers,
      approvePolicy: {
        guard: acting(by("office", "permanentBoard"), restsOnPolicyBody, requestIsWhole),
        target: "eligibility",
        actions: change(approvePolicy)
      },
      rejectPolicy: {
        guard: acting(by("office", "permanentBoard"), hasReason, restsOnPolicyBody),
        target: "rejected",
        actions: change(end)
      }
    }
  },
  eligibility: {
    meta: {
      label: "appointment.eligibility",
      cites: "appointment.eligibility",
      owner: "partyBuildingCommission",
      awaits: "pass",
      deadlines: { process: "processDueAt" }
    },
    on: {
      ...withdraw,
      ...reschedule2,
      ...papers,
      ...drop2,
      enlist: {
        guard: acting(preparers, namesCandidates, candidatesAreNew),
        actions: change(enlist)
      },
      enterDiscipline: { guard: acting(preparers, isListed), actions: change(enterDiscipline) },
      check: {
        guard: withPapers(
          by("partyBuildingCommission"),
          isListed,
          isOnChecklist,
          hasEvidence
        ),
        actions: change(check)
      },
      lift: {
        guard: withPapers(
          by("permanentBoard"),
          hasReason,
          hasReference("appointment.eligibility"),
          isListed,
          mayBeLifted
        ),
        actions: change(lift)
      },
      correct: {
        guard: acting(preparers, hasReason, holdsDiscipline),
        actions: change(strikeDiscipline)
      },
      pass: {
        guard: acting(
          by("partyBuildingCommission"),
          hasCandidates,
          allChecked,
          nobodyBarred,
          outOfDisciplineWait
        ),
        target: "steps",
        actions: change(pass)
      }
    }
  },
  steps: {
    meta: {
      label: "appointment.steps",
      cites: "appointment.steps",
      owner: "chair",
      awaits: "recordStep",
      deadlines: { process: "processDueAt" }
    },
    always: [
      {
        guard: ({ context }) => context.shortlist.length === 0,
        target: "rejected",
        actions: change(noteNobodyChosen)
      },
      { guard: ({ context }) => nextStep(context) === void 0, target: "vetting" }
    ],
    on: {
      ...withdraw,
      ...reschedule2,
      ...papers,
      correct: { guard: strikeStep2, actions: change(strikeStep) },
      ...giveOpinion2,
      recordStep: {
        guard: withPapers(
          by("chair", "partyBuildingCommission", "office"),
          isNextStep,
          heldInOrder,
          isAttended,
          sumsAddUp,
          ballotFits,
          ballotNamesShortlist,
          headDecidesAtHalf,
          hasMinutes
        ),
        actions: change(recordStep)
      }
    }
  },
  vetting: {
    meta: {
      label: "appointment.vetting",
      cites: "appointment.verification",
      owner: "partyBuildingCommission",
      awaits: "submit",
      deadlines: { process: "processDueAt" }
    },
    on: {
      ...withdraw,
      ...reschedule2,
      ...papers,
      ...drop2,
      ...makeStatement2,
      ...giveOpinion2,
      correct: { guard: strikeStep2, target: "steps", actions: change(strikeStep) },
      orderVerification: {
        guard: acting(by("permanentBoard"), hasReason, isShortlisted),
        actions: change(orderVerification)
      },
      concludeVerification: {
        guard: withPapers(preparers, hasReference("appointment.verification"), awaitsConclusion),
        actions: change(concludeVerification)
      },
      submit: {
        guard: acting(
          preparers,
          hasShortlist,
          wasConsulted,
          verificationConcluded,
          opinionGiven,
          hasPersonnelPapers,
          wasHeard,
          decidedAtMeeting
        ),
        target: "deciding",
        actions: change((_, { via }) => ({ via }))
      }
    }
  }
};

// machines/appointment-view.ts
function duesOfAppointment(appointment2) {
  const { terms, post, policySoughtAt, policy, announceDueAt, policyDueAt, processDueAt } = appointment2;
  const own = limitDues(appointment2, "appointment.within");
  const superiorDueAt = own.some(({ name }) => name === "superior") ? null : appointment2.superiorDueAt;
  const others = [
    ["announcement", announceDueAt, "appointment.reviewAnnounced", termEnd(terms, post.termEndsOn)],
    ["policy", policyDueAt, "appointment.policyWithin", policySoughtAt],
    ["process", processDueAt, "appointment.processWithin", policy?.at ?? null],
    ["superior", superiorDueAt, "common.reschedule", null]
  ].flatMap(([name, dueAt, cites, from]) => dueAt ? [{ name, dueAt, cites, from }] : []);
  return [...others, ...own];
}
function readersOfAppointment(appointment2) {
  return [
    .../* @__PURE__ */ new Set([...insiders(appointment2), ...isOpenToCandidates(appointment2) ? appointmentRoles.candidate(appointment2) : []])
  ];
}
function viewAppointment(appointment2, reader) {
  if (!isAmong(insiders(appointment2), reader)) return ownView(appointment2, reader);
  const { terms, steps, struckSteps, shortlist, ...rest } = appointment2;
  return {
    ...rest,
    steps: steps.map(
      (held) => isHidden(appointment2, held, reader) ? withoutResult(held) : withNeeded(appointment2, held)
    ),
    struckSteps: struckSteps.map(
      (held) => isTold(appointment2, held.step) || runsProcess(reader) ? held : withoutResult(held)
    ),
    shortlist: concealsStep(appointment2, reader) ? steps.at(-1).before : shortlist,
    process: stepsOf(appointment2),
    checklist: linesOf(appointment2),
    figures: figures(appointment2)
  };
}
function withholdsFrom(appointment2, reader) {
  return !isAmong(insiders(appointment2), reader);
}
function concealsStep(appointment2, reader) {
  const last = appointment2.steps.at(-1);
  return last !== void 0 && isHidden(appointment2, last, reader);
}
function viewAppointmentEvent(event, appointment2, reader) {
  if (!isAmong(insiders(appointment2), reader)) return isOwn(event, reader) ? withoutFacts(event) : { type: event.type };
  const { step } = event;
  const held = appointment2.steps.find((each) => each.step === step);
  if (event.type !== "recordStep" || held && !isHidden(appointment2, held, reader)) return withoutFacts(event);
  return held || !runsProcess(reader) ? { type: event.type, step } : withoutFacts(event);
}
function ownView(appointment2, reader) {
  const { id, title, kind, secrecy, urgency, post, announced, document } = appointment2;
  const mine = appointment2.candidates.flatMap(({ person }, i) => person === reader.person ? [i + 1] : []);
  return {
    id,
    title,
    kind,
    secrecy,
    urgency,
    post: { title: post.title, termEndsOn: post.termEndsOn },
    announced: announced && { on: announced.on },
    statements: appointment2.statements.filter(({ candidate }) => mine.includes(candidate)),
    document: document?.number ? { number: document.number } : null
  };
}
function insiders(appointment2) {
  const shown = appointment2.attempts > 0;
  const names = ["office", "partyBuildingCommission", "secretary", "permanentBoard", "opener"];
  return [...names, ...shown ? ["decidingBody"] : []].flatMap((name) => appointmentRoles[name](appointment2)).concat(
    // BTV submits what BCH decides.
    shown && deciderOf(appointment2) === "executiveCommittee" ? ["capacity:standingCommittee"] : []
  );
}
function isOpenToCandidates({ announced, shortlist, steps, policy, attempts, ...given }) {
  if (announced || attempts > 0) return true;
  return policy !== null && shortlist.length > 0 && steps.length === stepsOf(given).length;
}
function isHidden(appointment2, { step, by: by2 }, reader) {
  const at2 = appointment2.steps.findIndex((held) => held.step === step);
  return !isTold(appointment2, step) && at2 === appointment2.steps.length - 1 && by2 !== reader.person && !runsProcess(reader);
}
function isTold(appointment2, step) {
  return stepsOf(appointment2).find((each) => each.step === step)?.announced !== false;
}
function runsProcess({ capacities }) {
  return capacities.includes("partyBuildingCommission") || capacities.includes("permanentBoard");
}
function withoutResult({ step, summoned, present, on, by: by2 }) {
  return { step, summoned, present, on, by: by2, unannounced: true };
}
function withNeeded(appointment2, held) {
  return held.ballot ? { ...held, needed: neededOf(appointment2, held.summoned) } : held;
}
function figures(appointment2) {
  const keys = [
    "appointment.policyWithin",
    "appointment.processWithin",
    "appointment.disciplineWait",
    "appointment.attendance",
    "appointment.chosen",
    "appointment.nobodyChosen",
    "appointment.externalTie",
    "appointment.papers",
    "appointment.reviewOpens",
    "appointment.reviewAnnounced"
  ];
  return keys.flatMap((key) => {
    const value = inForce(appointment2, key);
    return value ? [{ key, status: value.status }] : [];
  });
}
function isOwn(event, { person }) {
  return event.type === "makeStatement" && event.by?.person === person;
}
function isAmong(tokens, reader) {
  const mine = tokensOf(reader);
  return tokens.some((token) => mine.includes(token));
}
function withoutFacts(event) {
  const { facts, ...said } = event;
  return said;
}

// machines/appointment.ts
var machine = setup({
  types: {
    input: {},
    context: {},
    events: {},
    meta: {}
  },
  actions: asks
}).createMachine({
  id: "appointment",
  context: ({ input }) => begin(input),
  initial: "begun",
  on: { calendarChanged: { guard: isOtherCalendar, actions: change(calendarChanged) } },
  states: {
    begun: { entry: ask("letter", openedLetter), always: "proposed" },
    ...preparing,
    ...deciding,
    notified: {
      type: "final",
      entry: [change(() => ({ processDueAt: null })), ask("letter", noticeLetter)],
      meta: { label: "appointment.notified", cites: "appointment.notice", deadlines: "none" }
    },
    rejected: {
      type: "final",
      entry: ask("letter", rejectionLetter),
      meta: { label: "appointment.rejected", cites: "appointment.decision", deadlines: "none" }
    },
    withdrawn: {
      type: "final",
      meta: { label: "appointment.withdrawn", cites: "common.withdrawal", deadlines: "none" }
    }
  }
});
var appointment = {
  stem: "appointment",
  plural: "appointments",
  version: 1,
  machine,
  begins: [
    happenedAlready,
    mayBegin,
    postExists,
    isOnlyMatter,
    boardMayDecide,
    namesCandidates,
    candidatesAreNew,
    unitsExist,
    ...fromPaper,
    filesExist,
    beginsWithoutSecrets,
    holdsNoText(["assignment"])
  ],
  roles: appointmentRoles,
  dues: duesOfAppointment,
  body: bodyOf,
  readers: readersOfAppointment,
  // A secret one is found by its id and its number alone.
  search: ({ secrecy, post, document }) => `${secrecy === "none" ? post.title : ""} ${document?.number ?? ""}`,
  view: viewAppointment,
  withholds: withholdsFrom,
  conceals: concealsStep,
  viewEvent: viewAppointmentEvent
};
export {
  appointment
};
