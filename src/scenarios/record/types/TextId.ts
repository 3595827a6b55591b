/** Names of the agreed texts, as in `texts`. */
export type AgreementId =
  | 'agreedFramework1994'
  | 'jointStatement2005'
  | 'initialActions2007'
  | 'secondPhase2007'
  | 'verificationCommunique2008'
  | 'verificationUnderstanding2008';

/** Names of the proposed texts, as in `texts`. */
export type ProposalId =
  | 'russianPackage2003'
  | 'simultaneousPackage2003'
  | 'verificationFirst2003'
  | 'phasedPartial'
  | 'freezeForReward2003'
  | 'usPlan2004'
  | 'freezeForPower2004'
  | 'koreanPower2005'
  | 'reactorFirst2005'
  | 'verificationProtocol2008';

/** Names of the coded texts. */
export type TextId = AgreementId | ProposalId;
