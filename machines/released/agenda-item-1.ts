// @ts-nocheck
// machines/agenda-item.ts
import { setup } from "xstate";

// rules/values.ts
function inForce({ terms }, key) {
  const value = terms.values[key];
  if (value === void 0) throw new Error(`no value ${key} in force`);
  return value;
}

// rules/agenda-item.ts
function asksAdmission({ unscheduled, referral: referral2, superiorDirection, standingItem }) {
  return unscheduled !== null && !referral2 && !superiorDirection && !standingItem;
}
function isAppraised({ terms, body }) {
  return inForce({ terms }, `agendaItem.appraisal.${body}`) !== null;
}
function isStarter({ startedBy, answersTo }, { from }) {
  return from === startedBy || from === answersTo;
}
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
function mayBePlaced({ place: place2 }, { from }) {
  return place2 === null || place2.meeting === from;
}
function standsOn({ place: place2 }, { from }) {
  return place2?.meeting === from;
}
function hasOpined({ opinions, memberInCharge }) {
  return opinions.some(({ person, struck }) => person === memberInCharge && !struck);
}
function preparerTokens({ organisation, person }) {
  return [
    ...organisation ? [`organisation:${organisation}`] : [],
    ...person ? [`person:${person}`] : []
  ];
}
function majorityKey({ body, threshold }) {
  return threshold ? "meeting.specialThresholds" : `meeting.majority.${body}`;
}
function nextBody(item) {
  const referral2 = inForce(item, "agendaItem.referral");
  return referral2[item.body];
}
function isDelegatedKind({ terms, body, itemType }) {
  const letters = Object.values(inForce({ terms }, "delegatedMatter.letters"));
  return body === "permanentBoard" && itemType !== "ordinary" && letters.some((each) => each.itemType === itemType);
}
function competentBody({ terms }, item) {
  const key = competenceKey(item);
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

// rules/agenda-item-beginning.ts
var bodyIsCompetent = {
  id: "bodyIsCompetent",
  cites: (_, item) => competenceKey(item) ?? "agendaItem.referral",
  ground: "body",
  weight: "blocks",
  met: (context, item) => [null, item.body].includes(competentBody(context, item)),
  params: (context, item) => ({ body: `body.${competentBody(context, item)}` })
};
var namesCouncilSession = {
  id: "namesCouncilSession",
  cites: "agendaItem.competence.councilSessionRegular",
  ground: "body",
  weight: "blocks",
  met: (_, { itemType, councilSession }) => itemType === "councilSession" === (councilSession !== void 0)
};
var namesCouncilDay = {
  id: "namesCouncilDay",
  cites: "agendaItem.beforeCouncil",
  ground: "body",
  weight: "blocks",
  met: (context, { itemType, councilOn, by: by2 }) => {
    if (itemType !== "councilSession") return councilOn === void 0;
    return councilOn !== void 0 || !by2 || !inForce(context, "agendaItem.beforeCouncil");
  }
};
var isCouncilMatter = {
  id: "isCouncilMatter",
  cites: "agendaItem.beforeCouncil",
  ground: "dossier",
  weight: "blocks",
  met: ({ itemType }) => itemType === "councilSession"
};
var withinProgramme = {
  id: "withinProgramme",
  cites: "agendaItem.workProgramme",
  ground: "body",
  weight: "warns",
  met: (context, { programmeLine, superiorDirection, unscheduled, standingItem }) => inForce(context, "agendaItem.workProgramme").outside !== "warns" || Boolean(programmeLine || superiorDirection || unscheduled || standingItem)
};
var mayBeginItem = {
  id: "mayBeginItem",
  cites: "common.owner",
  ground: "caller",
  weight: "blocks",
  met: (_, { by: by2, unscheduled, preparer }) => {
    if (!by2) return true;
    const mine = tokensOf(by2);
    if (mine.includes("capacity:office") || mine.includes("capacity:permanentBoard")) return true;
    return Boolean(unscheduled && preparerTokens(preparer ?? {}).some((token) => mine.includes(token)));
  }
};
var memberSitsOnBoard = {
  id: "memberSitsOnBoard",
  cites: ({ body }, event) => `meeting.itemFields.${"body" in event && event.body || body || "standingCommittee"}`,
  ground: "body",
  weight: "blocks",
  met: (_, { memberInCharge, facts }) => memberInCharge === void 0 || Boolean(facts.people?.[memberInCharge]?.includes("standingCommittee"))
};
var preparerExists = {
  id: "preparerExists",
  cites: ({ body }, event) => `meeting.itemFields.${"body" in event && event.body || body || "standingCommittee"}`,
  ground: "body",
  weight: "blocks",
  met: (_, { preparer, facts }) => (preparer?.organisation === void 0 || Boolean(facts.organisations?.includes(preparer.organisation))) && (preparer?.person === void 0 || facts.people?.[preparer.person] !== void 0)
};

// rules/agenda-item-checks.ts
var isAssigned = {
  id: "isAssigned",
  cites: ({ body }) => `meeting.itemFields.${body}`,
  ground: "dossier",
  weight: "blocks",
  met: (item) => missingFields(item).length === 0,
  params: (item) => ({ missing: missingFields(item).map((field) => `agendaItem.field.${field}`) })
};
function missingFields(item) {
  return inForce(item, `meeting.itemFields.${item.body}`).filter(
    (field) => field === "memberInCharge" ? !item.memberInCharge : preparerTokens(item.preparer).length === 0
  );
}
var hasPapers = {
  id: "hasPapers",
  cites: "agendaItem.delivery",
  ground: "body",
  weight: "blocks",
  met: (item, { files, registerEntries }) => item.files.length + item.registerEntries.length + (files?.length ?? 0) + (registerEntries?.length ?? 0) >= inForce(item, "agendaItem.delivery").filesMin
};
var refersToBody = {
  id: "refersToBody",
  cites: "agendaItem.unscheduled",
  ground: "body",
  weight: "blocks",
  met: (item, event) => actor(event).capacities.includes("permanentBoard") || inForce(item, "agendaItem.unscheduled").whenSitting !== null && Boolean(event.reference)
};
var givesReasons = {
  id: "givesReasons",
  cites: "agendaItem.return",
  ground: "body",
  weight: "blocks",
  met: (item, { reasons }) => reasons.length >= inForce(item, "agendaItem.return").reasonsMin,
  params: (item) => ({ reasonsMin: inForce(item, "agendaItem.return").reasonsMin })
};
var keepsAhead = {
  id: "keepsAhead",
  cites: "agendaItem.late",
  ground: "body",
  weight: "blocks",
  met: ({ place: place2 }, event) => msOf(event.until) > msOf(momentOf(event)) && (!place2 || msOf(event.until) <= msOf(place2.startsAt))
};
var mayShorten = {
  id: "mayShorten",
  cites: ({ body }) => `agendaItem.appraisal.${body}`,
  ground: "body",
  weight: "blocks",
  met: (item, { shortened, reason }) => !shortened || Boolean(reason) && hasGroundToShorten(item)
};
function hasGroundToShorten(item) {
  const grounds = inForce(item, `agendaItem.appraisal.${item.body}`)?.shortened ?? [];
  const isLate = item.admitted || item.kept !== null;
  return grounds.includes("extraordinary") && Boolean(item.place?.extraordinary) || grounds.includes("late") && isLate;
}
var memberWasHeard = {
  id: "memberWasHeard",
  cites: "agendaItem.memberOpinion",
  ground: "dossier",
  weight: "needsReason",
  met: (item, event) => hasOpined(item) || opinionTimeIsOver(item, event),
  params: ({ appraisalDueAt }) => ({ until: appraisalDueAt ?? "" })
};
function opinionTimeIsOver(item, event) {
  if (inForce(item, "agendaItem.memberOpinion") === null || !item.memberInCharge) return true;
  return !item.appraisalDueAt || msOf(momentOf(event)) >= msOf(item.appraisalDueAt);
}
var restsOnBodyConclusion = {
  id: "restsOnBodyConclusion",
  cites: ({ body }) => `agendaItem.bodyConclusion.${body}`,
  ground: "body",
  weight: "blocks",
  met: (item, { reference }) => inForce(item, `agendaItem.bodyConclusion.${item.body}`) !== "standingCommittee" || Boolean(reference)
};
var mayWithdraw = {
  id: "mayWithdraw",
  cites: "common.withdrawal",
  ground: "caller",
  weight: "blocks",
  met: ({ takenUp, opener }, event) => {
    const mine = tokensOf(actor(event));
    return mine.includes("capacity:permanentBoard") || !takenUp && mine.includes(`person:${opener ?? ""}`);
  },
  params: ({ takenUp }) => ({ takenUp: takenUp ? 1 : 0 })
};
var holdsFile = {
  id: "holdsFile",
  cites: "common.files",
  ground: "body",
  weight: "blocks",
  met: ({ files }, { file }) => files.includes(file)
};
var holdsEntry = {
  id: "holdsEntry",
  cites: "common.correction",
  ground: "body",
  weight: "blocks",
  met: (item, { what, n }) => {
    const entry = (what === "opinion" ? item.opinions : item.commentsSought)[n - 1];
    return entry !== void 0 && !entry.struck;
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
  const end = at(day, hours.closing);
  return sign < 0 && msOf(end) > msOf(anchor) ? instantOf(msOf(anchor)) : end;
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

// rules/agenda-item-dues.ts
function duesOf(terms, place2) {
  const hours = inForce({ terms }, "unit.hours");
  const before = (key) => place2?.invitationsDueAt ? backward(place2.invitationsDueAt, inForce({ terms }, key), terms.calendar, hours).dueAt : null;
  return {
    materialsDueAt: place2?.materialsDueAt ?? null,
    appraisalDueAt: before("agendaItem.appraisalLead"),
    checkDueAt: before("agendaItem.checkLead")
  };
}
function stillKept({ kept, place: old }, place2) {
  return kept && old?.meeting === place2.meeting && msOf(kept.until) <= msOf(place2.startsAt) && !isLater(place2, kept) ? kept : null;
}
function isLater({ materialsDueAt }, { until }) {
  return materialsDueAt !== null && msOf(materialsDueAt) >= msOf(until);
}
function returnDues({ materialsDueAt, appraisalDueAt }, at2) {
  const ahead = materialsDueAt !== null && msOf(materialsDueAt) > msOf(at2);
  return { returnMaterialsDueAt: ahead ? materialsDueAt : null, returnDueAt: ahead ? null : appraisalDueAt };
}
function deliveredAt(event) {
  return event.by.capacities.includes("office") ? momentOf(event) : event.at;
}
function isPast(dueAt, at2) {
  return dueAt !== null && msOf(at2) > msOf(dueAt);
}
function wasInTime({ place: place2 }, event) {
  return Boolean(event.happenedOn && place2?.materialsDueAt) && !isPast(place2.materialsDueAt, deliveredAt(event));
}
function hasTimeAgain(item, event) {
  const { materialsDueAt } = event.place;
  return mayBePlaced(item, event) && (materialsDueAt === null || isPast(event.at, materialsDueAt));
}

// rules/reports.ts
function reportsTo(termed, body) {
  const referral2 = inForce(termed, "agendaItem.referral");
  const above = referral2[body];
  return above && reportLine(termed, above) === `${body}Report` ? above : null;
}
function reportLine(termed, body) {
  const { regular } = inForce(termed, `meeting.standingItems.${body}`);
  return regular.find((line) => inForce(termed, `meeting.standing.${line}`).as === "line") ?? null;
}

// machines/agenda-item-asks.ts
function standingFor(item, standing) {
  const { id, place: place2, important, closedSession, kept, deliveredLate, councilOn } = item;
  if (!place2) return [];
  const event = {
    type: "itemStands",
    item: id,
    standing,
    important,
    closedSession,
    kept: kept !== null,
    late: deliveredLate,
    councilOn
  };
  return [{ dossier: place2.meeting, courtesy: true, event }];
}
function standingUnlessKnown(item, { known }, standing) {
  return standingFor(item, standing).filter(({ event }) => {
    const fields = ["important", "closedSession", "kept", "late", "councilOn"];
    return known?.standing !== standing || fields.some((field) => known[field] !== event[field]);
  });
}
function leave({ id, place: place2 }, { type, reason }) {
  if (!place2) return [];
  return [{ dossier: place2.meeting, courtesy: true, event: { type: "itemLeft", item: id, reason: reason ?? type } }];
}
function listed(item) {
  const { id, body, referral: referral2 } = item;
  const row = { item: id, body, title: nameOf(item), reason: referral2?.kind ?? "new" };
  return { ...row, do: item.toNearest && !asksAdmission(item) ? "nearest" : "backlog" };
}
function seekAgain(item, event) {
  return item.toNearest && event.again ? [{ ...listed(item), do: "nearest" }] : [];
}
function seekNext(item) {
  return seekAgain(item, { again: true });
}
function seekAnother(item, { to }) {
  return [{ ...listed(item), do: "nearest", not: to }];
}
function join(item, { meeting }, standing) {
  return { dossier: meeting, event: { type: "itemJoins", entry: joining(item, standing) } };
}
function settled(outcome) {
  return (item, event) => {
    const { id, answersTo, decision } = item;
    if (!answersTo) return [];
    const decided = decision?.outcome === outcome ? decision : void 0;
    const { heldOn, approvals, sitting, documentType, reason = event.reason } = decided ?? {};
    const said = { heldOn, approvals, sitting, documentType, reason, reference: item.superiorAnswer?.reference };
    const told = { type: "settled", procedure: "agendaItem", dossier: id, outcome, ...said };
    return [{ dossier: answersTo, event: told, ...event.type === "recall" ? { courtesy: true } : {} }];
  };
}
function owed(item, { at: at2 }) {
  const { body, decision, secrecy, title } = item;
  const to = reportsTo(item, body);
  if (!to || !decision || body === "permanentBoard" && decision.outcome === "referredUp") return [];
  const decidedAt = decision.heldOn < dayOf(at2) ? at(decision.heldOn, "00:00") : at2;
  return [
    { do: "owe", to, ...secrecy === "none" ? { title } : {}, outcome: decision.outcome, decidedAt, awaited: false }
  ];
}
function lateLetter(item) {
  const { id, memberInCharge, preparer, place: place2 } = item;
  const to = [
    "capacity:office",
    "capacity:permanentBoard",
    ...preparerTokens(preparer),
    ...memberInCharge ? [`person:${memberInCharge}`] : []
  ];
  return {
    kind: "itemLate",
    to,
    cites: "agendaItem.late",
    params: { item: id, title: nameOf(item), startsAt: place2?.startsAt ?? "" }
  };
}
function promulgation(item) {
  const { decision } = item;
  if (!decision?.documentType || item.answersTo) return [];
  return [
    {
      procedure: "promulgation",
      dossier: `${item.id}.vb`,
      input: {
        title: item.title,
        secrecy: item.secrecy,
        urgency: item.urgency,
        documentType: decision.documentType,
        organ: item.body,
        ...isDelegatedKind(item) ? { delegated: true } : {},
        basis: {
          kind: "item",
          item: item.id,
          meeting: decision.meeting,
          heldOn: decision.heldOn,
          approvals: decision.approvals,
          sitting: decision.sitting
        },
        drafter: decision.drafter ?? item.preparer
      }
    }
  ];
}
function referral(item) {
  const body = nextBody(item);
  if (!body) return [];
  const { title, secrecy, urgency, itemType, files, registerEntries, memberInCharge, preparer } = item;
  return [
    {
      procedure: "agendaItem",
      dossier: `${item.id}.up`,
      input: {
        title,
        secrecy,
        urgency,
        body,
        itemType,
        ...item.councilSession ? { councilSession: item.councilSession } : {},
        ...item.councilOn ? { councilOn: item.councilOn } : {},
        ...files.length > 0 ? { files } : {},
        ...registerEntries.length > 0 ? { registerEntries } : {},
        ...memberInCharge ? { memberInCharge } : {},
        ...item.programmeLine ? { programmeLine: item.programmeLine } : {},
        preparer,
        important: item.important,
        closedSession: item.closedSession,
        referral: { from: item.id, kind: "body" }
      }
    }
  ];
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

// machines/agenda-item-changes.ts
function admit() {
  return { admitted: true, takenUp: true };
}
function assign2(item, { memberInCharge, preparer }) {
  return { memberInCharge: memberInCharge ?? item.memberInCharge, preparer: preparer ?? item.preparer };
}
function flag(item, { important, closedSession }) {
  return { important: important ?? item.important, closedSession: closedSession ?? item.closedSession };
}
function scheduleCouncil(_, { councilOn }) {
  return { councilOn };
}
function attach(item, { files, registerEntries }) {
  return {
    files: [.../* @__PURE__ */ new Set([...item.files, ...files ?? []])],
    registerEntries: [...item.registerEntries, ...registerEntries ?? []]
  };
}
function detach({ files }, { file }) {
  return { files: files.filter((each) => each !== file) };
}
function seekComments({ commentsSought }, { from, dueAt, at: at2 }) {
  return { commentsSought: [...commentsSought, { from, at: at2, dueAt: dueAt ?? null }] };
}
function opine({ opinions }, event) {
  const { opinion, registerEntries, at: at2 } = event;
  const said = { person: actor(event).person, opinion: opinion ?? null, registerEntries: registerEntries ?? [], at: at2 };
  return { opinions: [...opinions, said] };
}
function deliver(item, event) {
  const deliveredAt2 = deliveredAt(event);
  const deliveredLate = isPast(item.place?.materialsDueAt ?? null, deliveredAt2);
  return { ...redeliver(item, event), deliveredLate };
}
function redeliver(item, event) {
  const deliveredAt2 = deliveredAt(event);
  return { ...attach(item, event), deliveredAt: deliveredAt2, returnMaterialsDueAt: null, returnDueAt: null };
}
function deliverLate(item, event) {
  return { ...deliver(item, event), deliveredLate: true };
}
function miss() {
  return { deliveredAt: null, deliveredLate: false, kept: null, returnMaterialsDueAt: null, returnDueAt: null };
}
function keep(item, { until, reason }) {
  return {
    kept: { reason: reason ?? "", until },
    takenUp: true,
    materialsDueAt: item.deliveredAt ? item.materialsDueAt : until
  };
}
function appraise(item, { findings, shortened, reason, at: at2 }) {
  const appraisal = { findings: findings ?? null, shortened: shortened ?? false, reason: reason ?? null, at: at2 };
  return { appraisal, returns: item.returns };
}
function sendBack(item, event) {
  const returns = [...item.returns, { reasons: event.reasons, by: actor(event).person, at: event.at }];
  return { returns, ...returnDues(item, event.at) };
}
function check(item, { reference }) {
  const memberSilent = item.memberInCharge !== null && !hasOpined(item);
  return { memberSilent, bodyConclusion: reference ?? item.bodyConclusion, takenUp: true };
}
function strike(item, { what, n, reason }) {
  const struck = (entries) => entries.map((entry, i) => i === n - 1 ? { ...entry, struck: reason } : entry);
  return what === "opinion" ? { opinions: struck(item.opinions) } : { commentsSought: struck(item.commentsSought) };
}
function place(item, { place: place2 }) {
  const kept = stillKept(item, place2);
  const dues = duesOf(item.terms, place2);
  if (kept) return { place: place2, kept, ...dues, materialsDueAt: item.deliveredAt ? dues.materialsDueAt : kept.until };
  const deliveredLate = item.deliveredAt !== null && isPast(dues.materialsDueAt, item.deliveredAt);
  return { place: place2, kept, ...dues, deliveredLate };
}
function placeReturned(item, event) {
  const moved2 = place(item, event);
  return { ...moved2, ...returnDues({ ...item, ...moved2 }, event.at) };
}
function calendarChanged(item, { terms, at: at2 }) {
  const dues = duesOf(terms, item.place);
  const moved2 = item.kept && !item.deliveredAt ? { ...dues, materialsDueAt: item.kept.until } : dues;
  const own = recounted(item, "agendaItem.within", terms);
  return { terms, ...own, ...moved2, ...returnDues({ ...item, ...moved2 }, at2) };
}
function clearPlace(item) {
  return {
    place: null,
    ...duesOf(item.terms, null),
    returnMaterialsDueAt: null,
    returnDueAt: null,
    kept: null,
    deliveredLate: false
  };
}
function takenOff(item, { again }) {
  return { ...clearPlace(item), toNearest: item.toNearest && again === true };
}
function decide(_, event) {
  return { decision: { ...event.decision, meeting: event.from } };
}
function returned(item, event) {
  const { outcome, reason } = event.decision;
  const returns = outcome === "sentBack" ? [...item.returns, { reasons: [reason ?? ""], by: event.from, at: event.at }] : item.returns;
  return { ...decide(item, event), ...clearPlace(item), returns };
}
function answered(item, event) {
  const { answer, registerEntries, agreed, reference } = event;
  const said = { answer: answer ?? null, registerEntries: registerEntries ?? [], agreed, reference: reference ?? "" };
  return { superiorAnswer: said, ...clearPlace(item) };
}
function decides(outcome, to) {
  return when(
    (item, event) => item.place?.meeting === event.from && event.decision.outcome === outcome && (!to || event.decision.to === to)
  );
}

// machines/agenda-item-view.ts
var itemRoles = {
  office: capacity("office"),
  permanentBoard: capacity("permanentBoard"),
  permanentDeputySecretary: capacity("permanentDeputySecretary"),
  chair: capacity("secretary"),
  memberInCharge: ({ memberInCharge }) => memberInCharge ? [`person:${memberInCharge}`] : [],
  // Who has given an opinion that counts is not asked for it again.
  silentMember: (item) => item.memberInCharge && item.terms.values["agendaItem.memberOpinion"] && !hasOpined(item) ? [`person:${item.memberInCharge}`] : [],
  // A referred or unassigned item has nobody yet who prepares it: the office does until somebody is named.
  preparer: ({ preparer }) => {
    const tokens = preparerTokens(preparer);
    return tokens.length > 0 ? tokens : ["capacity:office"];
  }
};
function viewItem({ terms, ...item }, _reader) {
  return item;
}
function viewItemEvent(event, _item, _reader) {
  return event;
}
function duesOfItem(item) {
  const { startsAt = null, invitationsDueAt = null } = item.place ?? {};
  const asPlaced = item.kept?.until === item.materialsDueAt ? null : startsAt;
  const ofPlace = [
    ["materials", item.materialsDueAt, `meeting.materialsLead.${item.body}`, asPlaced],
    ["appraisal", item.appraisalDueAt, "agendaItem.appraisalLead", invitationsDueAt],
    ["return", item.returnDueAt, "agendaItem.appraisalLead", invitationsDueAt],
    ["check", item.checkDueAt, "agendaItem.checkLead", invitationsDueAt]
  ].flatMap(([name, dueAt, cites, from]) => dueAt ? [{ name, dueAt, cites, from }] : []);
  return [...ofPlace, ...limitDues(item, "agendaItem.within")];
}
function readersOfItem(item) {
  return [
    "capacity:office",
    "capacity:permanentBoard",
    ...preparerTokens(item.preparer),
    ...item.memberInCharge ? [`person:${item.memberInCharge}`] : [],
    ...item.opener ? [`person:${item.opener}`] : [],
    ...item.shownToBody ? [`capacity:${item.body}`, ...guests(item)] : []
  ];
}
function guests({ place: place2, closedSession }) {
  const invited = place2?.guests ?? [];
  return invited.filter((token) => !closedSession || token !== "capacity:inspectionCommission");
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

// machines/agenda-item-acts.ts
var by = (...roles) => sentBy(itemRoles, ...roles);
var named = (name) => when((_, event) => event.name === name);
var hasSuperiorReference = hasReference("common.reference");
var stands = (standing) => ask("tell", (item) => standingFor(item, standing));
var standsPlaced = (standing) => ask(
  "tell",
  (item, event) => standingUnlessKnown(item, event, standing)
);
var intoLists = ask("agenda", listed);
var outOfLists = ask("agenda", ({ id }) => ({ do: "remove", item: id }));
var gone = [ask("tell", leave), outOfLists, change(clearPlace)];
var withdraw = {
  withdraw: {
    guard: meets(happenedAlready, hasReason, holdsNoText([]), mayWithdraw),
    target: "withdrawn",
    actions: gone
  },
  recall: { guard: when(isStarter), target: "withdrawn", actions: gone }
};
var offAgenda = [ask("agenda", seekAgain), change(takenOff)];
function joins(standing) {
  return {
    nearest: {
      guard: when(({ place: place2 }) => place2 === null),
      actions: ask("tell", (item, event) => join(item, event, standing))
    },
    untold: {
      guard: when(({ place: place2 }, { event }) => event === "itemJoins" && place2 === null),
      actions: ask("agenda", seekAnother)
    }
  };
}
var papers = {
  attach: {
    guard: meets(happenedAlready, by("preparer", "office"), filesExist, keepsSecrets),
    actions: change(attach)
  },
  detach: {
    guard: meets(happenedAlready, by("preparer", "office"), holdsFile),
    actions: change(detach)
  }
};
var opine2 = {
  opine: {
    guard: meets(happenedAlready, by("memberInCharge"), holdsNoText(["opinion"]), saysOrRegisters("opinion")),
    actions: change(opine)
  }
};
var assign3 = {
  assign: {
    guard: meets(happenedAlready, by("office"), memberSitsOnBoard, preparerExists),
    actions: change(assign2)
  }
};
var delivering = [
  happenedAlready,
  by("preparer"),
  isAssigned,
  filesExist,
  keepsSecrets,
  hasPapers
];
var deliver2 = (dueAt, taken) => ({
  deliver: [
    {
      // The alarm may ring after an act that was itself too late.
      guard: when(
        (item, event) => isPast(item[dueAt], deliveredAt(event)),
        ...delivering
      ),
      target: "late",
      actions: [change(miss), change(deliverLate)]
    },
    { guard: when(isAppraised, ...delivering), target: "appraising", actions: change(taken) },
    { guard: meets(...delivering), target: "ready", actions: change(taken) }
  ],
  deadline: { guard: named("materials"), target: "late", actions: change(miss) }
});
var sendBack2 = (...roles) => ({
  sendBack: {
    guard: meets(happenedAlready, by(...roles), givesReasons, holdsNoText([])),
    target: "sentBack",
    actions: change(sendBack)
  }
});
function always(standing) {
  return {
    placed: { guard: when(mayBePlaced), actions: [change(place), standsPlaced(standing)] },
    takenOff: { guard: when(standsOn), actions: offAgenda },
    ...joins(standing),
    flag: { guard: meets(happenedAlready, by("permanentBoard")), actions: [change(flag), stands(standing)] },
    scheduleCouncil: {
      guard: meets(
        happenedAlready,
        hasReason,
        holdsNoText([]),
        by("office", "permanentBoard"),
        isCouncilMatter
      ),
      actions: [change(scheduleCouncil), stands(standing)]
    },
    correct: {
      guard: meets(happenedAlready, hasReason, holdsNoText([]), by("office"), holdsEntry),
      actions: change(strike)
    },
    ...withdraw
  };
}

// machines/dossier-beginning.ts
function dossierOf({ id, unit, title, secrecy, urgency, by: by2, facts, terms }) {
  return { id, unit, title, secrecy, urgency, opener: by2 ? (facts?.onBehalf ?? by2).person : null, terms };
}

// machines/agenda-item-beginning.ts
function begin(input) {
  return {
    ...dossierOf(input),
    body: input.body,
    itemType: input.itemType,
    councilSession: input.councilSession ?? null,
    councilOn: input.councilOn ?? null,
    standingItem: input.standingItem ?? null,
    programmeLine: input.programmeLine ?? null,
    unscheduled: input.unscheduled ?? null,
    superiorDirection: input.superiorDirection ?? null,
    referral: input.referral ?? null,
    startedBy: input.startedBy ?? null,
    answersTo: input.answersTo ?? null,
    toNearest: input.toNearest ?? false,
    important: input.important ?? false,
    closedSession: input.closedSession ?? false,
    threshold: input.threshold ?? specialThreshold(input),
    memberInCharge: input.memberInCharge ?? null,
    preparer: input.preparer ?? {},
    files: input.files ?? [],
    registerEntries: input.registerEntries ?? [],
    opinions: [],
    commentsSought: [],
    place: null,
    materialsDueAt: null,
    returnMaterialsDueAt: null,
    returnDueAt: null,
    appraisalDueAt: null,
    checkDueAt: null,
    admissionDueAt: null,
    lateDecisionDueAt: null,
    readyDueAt: null,
    decisionDueAt: null,
    superiorDueAt: null,
    deliveredAt: null,
    deliveredLate: false,
    kept: null,
    admitted: false,
    appraisal: null,
    returns: [],
    memberSilent: false,
    bodyConclusion: input.referral?.reference ?? null,
    takenUp: false,
    shownToBody: false,
    decision: null,
    superiorAnswer: null
  };
}
function specialThreshold({ terms, itemType }) {
  const special = inForce({ terms }, "meeting.specialThresholds");
  return special[itemType] ?? null;
}

// machines/agenda-item-preparing.ts
var preparing = {
  proposed: {
    meta: {
      label: "agendaItem.proposed",
      cites: "agendaItem.unscheduled",
      owner: "permanentBoard",
      awaits: "admit",
      deadlines: { admission: "admissionDueAt" }
    },
    entry: starts("agendaItem.within", "admission"),
    exit: stops("admission"),
    on: {
      admit: {
        guard: meets(happenedAlready, by("permanentBoard", "office"), refersToBody),
        target: "preparing",
        actions: change(admit)
      },
      refuse: {
        guard: meets(happenedAlready, hasReason, holdsNoText([]), by("permanentBoard", "office"), refersToBody),
        target: "refused",
        actions: outOfLists
      },
      ...withdraw
    }
  },
  preparing: {
    meta: {
      label: "agendaItem.preparing",
      cites: "agendaItem.delivery",
      owner: "preparer",
      awaits: "deliver",
      deadlines: { materials: "materialsDueAt" }
    },
    entry: stands("preparing"),
    on: {
      ...always("preparing"),
      ...papers,
      ...opine2,
      ...assign3,
      ...deliver2("materialsDueAt", deliver),
      seekComments: {
        guard: meets(happenedAlready, by("preparer", "office")),
        actions: change(seekComments)
      }
    }
  },
  late: {
    meta: {
      label: "agendaItem.late",
      cites: "agendaItem.late",
      owner: "permanentBoard",
      awaits: "keep",
      deadlines: { lateDecision: "lateDecisionDueAt" }
    },
    entry: [starts("agendaItem.within", "lateDecision"), stands("late"), ask("letter", lateLetter)],
    exit: stops("lateDecision"),
    on: {
      ...always("late"),
      ...papers,
      ...opine2,
      ...assign3,
      placed: [
        {
          guard: when((item, event) => hasTimeAgain(item, event) && item.deliveredAt !== null),
          target: "appraising",
          actions: change(place)
        },
        { guard: when(hasTimeAgain), target: "preparing", actions: change(place) },
        { guard: when(mayBePlaced), actions: [change(place), stands("late")] }
      ],
      takenOff: { guard: when(standsOn), target: "preparing", actions: offAgenda },
      deliver: [
        { guard: when(wasInTime, ...delivering), target: "appraising", actions: change(deliver) },
        { guard: meets(...delivering), actions: [change(deliverLate), stands("late")] }
      ],
      keep: [
        {
          guard: when(
            ({ deliveredAt: deliveredAt2 }) => deliveredAt2 !== null,
            happenedAlready,
            hasReason,
            holdsNoText([]),
            by("permanentBoard"),
            keepsAhead
          ),
          target: "appraising",
          actions: change(keep)
        },
        {
          guard: meets(happenedAlready, hasReason, holdsNoText([]), by("permanentBoard"), keepsAhead),
          target: "preparing",
          actions: change(keep)
        }
      ],
      takeOff: {
        guard: meets(happenedAlready, hasReason, holdsNoText([]), by("permanentBoard")),
        target: "preparing",
        actions: [ask("tell", leave), change(takenOff)]
      }
    }
  },
  appraising: {
    meta: {
      label: "agendaItem.appraising",
      cites: ({ body }) => `agendaItem.appraisal.${body}`,
      owner: "office",
      awaits: "appraise",
      deadlines: { appraisal: "appraisalDueAt" }
    },
    entry: stands("appraising"),
    // Late papers may come back here for a body that has no appraisal, where its unit set it a limit.
    always: { guard: ({ context }) => !isAppraised(context), target: "ready" },
    on: {
      ...always("appraising"),
      ...opine2,
      ...sendBack2("office", "permanentDeputySecretary"),
      appraise: {
        guard: meets(
          happenedAlready,
          by("office", "permanentDeputySecretary"),
          holdsNoText(["findings"]),
          mayShorten
        ),
        target: "checking",
        actions: change(appraise)
      }
    }
  },
  sentBack: {
    meta: {
      label: "agendaItem.sentBack",
      cites: "agendaItem.return",
      owner: "preparer",
      awaits: "deliver",
      deadlines: { materials: "returnMaterialsDueAt", return: "returnDueAt" }
    },
    entry: stands("sentBack"),
    on: {
      ...always("sentBack"),
      ...papers,
      ...opine2,
      ...assign3,
      ...deliver2("returnMaterialsDueAt", redeliver),
      placed: { guard: when(mayBePlaced), actions: [change(placeReturned), stands("sentBack")] }
    }
  },
  checking: {
    meta: {
      label: "agendaItem.checking",
      cites: "agendaItem.permanentBoardCheck",
      owner: "permanentBoard",
      awaits: "check",
      deadlines: { check: "checkDueAt" }
    },
    entry: stands("checking"),
    on: {
      ...always("checking"),
      ...opine2,
      ...sendBack2("permanentBoard"),
      check: {
        guard: meets(
          happenedAlready,
          by("permanentBoard"),
          holdsNoText(["findings"]),
          memberWasHeard,
          restsOnBodyConclusion
        ),
        target: "ready",
        actions: change(check)
      }
    }
  },
  ready: {
    meta: {
      label: "agendaItem.ready",
      // What is not appraised passes no second gate either.
      cites: (item) => isAppraised(item) ? "agendaItem.permanentBoardCheck" : `agendaItem.appraisal.${item.body}`,
      owner: "office",
      deadlines: { ready: "readyDueAt" }
    },
    entry: [starts("agendaItem.within", "ready"), change(() => ({ shownToBody: true })), stands("ready")],
    exit: stops("ready"),
    on: {
      ...always("ready"),
      takenUp: {
        guard: when(standsOn),
        target: "underDiscussion",
        actions: change(() => ({ takenUp: true }))
      }
    }
  }
};

// machines/agenda-item.ts
var tells = (outcome) => ask("tell", settled(outcome));
var settles = (outcome) => [tells(outcome), ask("report", owed)];
var unsettled = [change(returned), ask("agenda", seekNext)];
var machine = setup({
  types: { input: {}, context: {}, events: {}, meta: {} },
  actions: asks
}).createMachine({
  id: "agendaItem",
  context: ({ input }) => begin(input),
  initial: "begun",
  on: {
    calendarChanged: { guard: isOtherCalendar, actions: change(calendarChanged) },
    // It left by itself while its meeting was taking it off: both wanted the same.
    takenOff: {
      guard: when((item, event) => !standsOn(item, event)),
      actions: change(() => ({}))
    }
  },
  states: {
    begun: {
      entry: intoLists,
      always: [
        { guard: ({ context }) => asksAdmission(context), target: "proposed" },
        { guard: ({ context }) => ["body", "poll"].includes(context.referral?.kind ?? ""), target: "ready" },
        { target: "preparing" }
      ]
    },
    ...preparing,
    underDiscussion: {
      meta: {
        label: "agendaItem.underDiscussion",
        cites: "meeting.outcomes",
        owner: "chair",
        deadlines: { decision: "decisionDueAt" }
      },
      entry: starts("agendaItem.within", "decision"),
      exit: stops("decision"),
      on: {
        placed: { guard: when(standsOn), actions: change((_, { place: place2 }) => ({ place: place2 })) },
        takenOff: { guard: when(standsOn), target: "ready", actions: offAgenda },
        decide: [
          { guard: decides("carried"), target: "carried", actions: change(decide) },
          { guard: decides("notCarried"), target: "notCarried", actions: change(decide) },
          { guard: decides("noted"), target: "noted", actions: change(decide) },
          { guard: decides("deferred"), target: "ready", actions: unsettled },
          { guard: decides("sentBack"), target: "sentBack", actions: unsettled },
          {
            guard: decides("referredUp", "superior"),
            target: "awaitingSuperior",
            actions: change(decide)
          },
          { guard: decides("referredUp"), target: "referredUp", actions: change(decide) }
        ]
      }
    },
    awaitingSuperior: {
      meta: {
        label: "agendaItem.awaitingSuperior",
        cites: "agendaItem.referral",
        owner: "office",
        awaits: "answerFromSuperior",
        deadlines: { superior: "superiorDueAt" }
      },
      entry: starts("agendaItem.within", "superior"),
      exit: stops("superior"),
      on: {
        answerFromSuperior: {
          guard: meets(
            happenedAlready,
            by("office", "permanentBoard"),
            hasSuperiorReference,
            holdsNoText(["answer"]),
            saysOrRegisters("answer")
          ),
          target: "ready",
          actions: [change(answered), intoLists]
        },
        withdraw: {
          guard: meets(happenedAlready, hasReason, holdsNoText([]), mayWithdraw),
          target: "withdrawn"
        }
      }
    },
    carried: {
      type: "final",
      entry: [ask("start", promulgation), ...settles("carried")],
      meta: { label: "agendaItem.carried", cites: majorityKey, deadlines: "none" }
    },
    notCarried: {
      type: "final",
      entry: settles("notCarried"),
      meta: { label: "agendaItem.notCarried", cites: majorityKey, deadlines: "none" }
    },
    noted: { type: "final", entry: settles("noted"), meta: { label: "agendaItem.noted", deadlines: "none" } },
    referredUp: {
      type: "final",
      entry: [ask("start", referral), ...settles("referredUp")],
      meta: { label: "agendaItem.referredUp", cites: "agendaItem.referral", deadlines: "none" }
    },
    refused: {
      type: "final",
      entry: tells("refused"),
      meta: { label: "agendaItem.refused", cites: "agendaItem.unscheduled", deadlines: "none" }
    },
    withdrawn: {
      type: "final",
      entry: tells("withdrawn"),
      meta: { label: "agendaItem.withdrawn", cites: "common.withdrawal", deadlines: "none" }
    }
  }
});
var agendaItem = {
  stem: "agendaItem",
  plural: "agendaItems",
  version: 1,
  machine,
  begins: [
    happenedAlready,
    mayBeginItem,
    namesCouncilSession,
    namesCouncilDay,
    bodyIsCompetent,
    withinProgramme,
    memberSitsOnBoard,
    preparerExists,
    ...fromPaper,
    filesExist,
    beginsWithoutSecrets,
    holdsNoText([])
  ],
  roles: itemRoles,
  dues: duesOfItem,
  body: ({ body }) => body,
  readers: readersOfItem,
  view: viewItem,
  viewEvent: viewItemEvent
};
export {
  agendaItem
};
