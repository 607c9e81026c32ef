import type { Room } from '../kernel/room.js';
import { agreeEstimate, estimateAgreed } from './agree-estimate.js';
import type { CaseCommand } from './commands.js';
import { commentGiven, giveComment } from './comments.js';
import type { CaseEvent } from './events.js';
import { memberReviewOpened, openMemberReview } from './open-member-review.js';
import { optimismBiasRecorded, recordOptimismBias } from './record-optimism-bias.js';
import { powersRecorded, recordPowers } from './record-powers.js';
import { equalityRecorded, recordEquality } from './record-equality.js';
import { caseVersionCreated, saveCase, saveJustification } from './save-case.js';
import { estimateFigures, figuresSaved, saveOwnFigures } from './save-figures.js';
import { saveScope, scopeSaved } from './save-scope.js';

/** Scope and business case, the members' figures and comments, and the equality assessment. */
export const cases: Room<CaseCommand, CaseEvent> = {
  decide: {
    SaveScope: saveScope,
    SaveCase: saveCase,
    SaveJustification: saveJustification,
    OpenMemberReview: openMemberReview,
    SaveOwnFigures: saveOwnFigures,
    EstimateFigures: estimateFigures,
    AgreeEstimate: agreeEstimate,
    GiveComment: giveComment,
    RecordEquality: recordEquality,
    RecordPowers: recordPowers,
    RecordOptimismBias: recordOptimismBias,
  },
  evolve: {
    ScopeSaved: scopeSaved,
    CaseVersionCreated: caseVersionCreated,
    MemberReviewOpened: memberReviewOpened,
    OwnFiguresSaved: figuresSaved,
    FiguresEstimated: figuresSaved,
    EstimateAgreed: estimateAgreed,
    CommentGiven: commentGiven,
    EqualityRecorded: equalityRecorded,
    PowersRecorded: powersRecorded,
    OptimismBiasRecorded: optimismBiasRecorded,
  },
};
