/**
 * Options by issue id on the scale of the dated scenarios, coded from a text. The coding is a judgement. An
 * issue that is not named is not in the text; no issue at all means that nothing of substance was agreed.
 */
export type RecordLevels = Readonly<
  Partial<
    Record<
      | 'rollback'
      | 'verification'
      | 'sequencing'
      | 'security'
      | 'normalization'
      | 'sanctions'
      | 'energy'
      | 'civilNuclear'
      | 'abductions',
      number
    >
  >
>;
