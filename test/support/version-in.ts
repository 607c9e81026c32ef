/** Which of the versions of a project a command acts on: by hand, so that the entries are held against it. */
export function versionIn(
  versions: any,
  command: string,
  { item, condition, exception, plan, risk, unit, month, line, gate, organisation }: Record<string, any>,
) {
  if (!versions) return null;
  switch (command) {
    case 'SaveScope':
      return versions.scope;
    case 'SubmitToGate':
      return gate === 'G1' ? versions.scope : versions.case;
    case 'SaveCase':
    case 'SubmitRebaseline':
    case 'SaveJustification':
    case 'OpenMemberReview':
      return versions.case;
    case 'SaveOwnFigures':
    case 'EstimateFigures':
    case 'AgreeEstimate':
      return versions.figures[unit];
    case 'MarkNotRelevant':
    case 'ClaimInvitation':
    case 'WaiveNotice':
      return versions.participations[unit];
    case 'RecordDecision':
    case 'Object':
    case 'Reconfirm':
    case 'CallIn':
    case 'RequestLateJoin':
    case 'GiveNotice':
      return versions.decisions[organisation];
    case 'RecordContribution':
    case 'ConfirmContribution':
      return versions.contributions[unit];
    case 'SubmitReturn':
    case 'ConfirmBenefit':
    case 'CountersignReturn':
    case 'ValidateReturn':
      return versions.returns[`${unit}/${month}`];
    case 'CaptureInBudget':
      return versions.captures[line];
    case 'FileEvidence':
    case 'DischargeCondition':
      return versions.conditions[condition];
    case 'FileExceptionReport':
    case 'AnswerException':
      return versions.exceptions[exception];
    case 'FilePostImplementationReview':
      return versions.postImplementation;
    case 'ReviseRisk':
    case 'CloseRisk':
      return versions.risks[risk];
    case 'FileRecoveryPlan':
      return versions.recoveries[plan];
    case 'PlanMilestones':
      return versions.milestones;
    default:
      return versions.gates[item];
  }
}
