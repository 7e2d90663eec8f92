package org.quarterclose.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An amount as summary.json has it, or as the report prints it: {@code 23100000.00}, {@code 23,100,000.00}. */
final class AmountConverter implements ITypeConverter<BigDecimal> {

    @Override
    public BigDecimal convert(String text) {
        if (!text.matches("-?([0-9]{1,18}|[0-9]{1,3}(,[0-9]{3}){1,5})(\\.[0-9]{2})?")) {
            throw new TypeConversionException("'" + text + "' is no amount; expected one like 23100000.00");
        }
        return new BigDecimal(text.replace(",", ""));
    }
}
