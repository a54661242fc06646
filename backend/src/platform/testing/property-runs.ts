/** How many sequences a property test tries: few while developing, many (`LMS_TEST_PROPERTY_RUNS`) in `npm test`. */
export const propertyRuns = Number(process.env.LMS_TEST_PROPERTY_RUNS ?? 200);
