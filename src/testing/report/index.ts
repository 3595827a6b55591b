export { talksReport, type TalksReportOptions } from './talksReport.js';
