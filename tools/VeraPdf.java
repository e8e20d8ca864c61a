// Asks veraPDF whether PDF files keep to PDF/UA-1 and to PDF/A-2a, or to PDF/A-3a where their names say
// that they carry data. tools/conformance.py runs it.
// Prints one line for each file and standard, and one for each rule that is broken.

import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

class VeraPdf {
    // The standards by veraPDF's short names, with the files in which its rules are.
    static final Map<String, String> STANDARDS =
        Map.of("ua1", "PDFUA-1", "2a", "PDFA-2A", "3a", "PDFA-3A");
    static final String WITH_DATA = "with-data";

    public static void main(String[] files) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        boolean good = true;
        for (String file : files) {
            good &= keepsTo(file.contains(WITH_DATA) ? "3a" : "2a", file);
            good &= keepsTo("ua1", file);
        }
        System.exit(good ? 0 : 1);
    }

    static boolean keepsTo(String standard, String file) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.fromString(standard);
        try (PDFAParser parser = Foundries.defaultInstance()
                .createParser(new FileInputStream(file), flavour)) {
            PDFAValidator validator =
                Foundries.defaultInstance().createValidator(rules(standard), false);
            ValidationResult result = validator.validate(parser);
            String verdict = result.isCompliant() ? "passes" : "FAILS";
            System.out.println(file + ": " + verdict + " " + STANDARDS.get(standard));
            Map<String, String> broken = new TreeMap<>();
            for (TestAssertion check : result.getTestAssertions()) {
                if (check.getStatus() == TestAssertion.Status.FAILED) {
                    broken.put(check.getRuleId().getClause(), check.getMessage());
                }
            }
            broken.forEach((clause, why) -> System.out.println("    " + clause + ": " + why));
            return result.isCompliant();
        }
    }

    static ValidationProfile rules(String standard) throws Exception {
        String path = "/org/verapdf/pdfa/validation/" + STANDARDS.get(standard) + ".xml";
        try (InputStream source = PDFAFlavour.class.getResourceAsStream(path)) {
            return Profiles.profileFromXml(source);
        }
    }
}
