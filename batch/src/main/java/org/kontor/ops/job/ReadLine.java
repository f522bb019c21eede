package org.kontor.ops.job;

import java.util.List;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.model.StagedLine;

/** One record after reading: a line that can be taken, or a refused one; and how far the file is read. */
record ReadLine(StagedLine line, LineRefused refused, List<String> notTaken, long fileBytes, long recordNo) {}
